package org.hotline12345.acd;

import java.time.Instant;
import java.time.InstantSource;
import org.hotline12345.acd.kpi.Ledger;

/// Lets a real [Acd] live through a story, as the rooms would, and counts what it says.
public final class StoryTeller {
  private final Stage stage;
  private final Acd acd;
  private final Ledger ledger = new Ledger();

  private StoryTeller(AcdRules rules, Recorder recorder) {
    stage = new Stage(rules);
    InstantSource clock = () -> stage.now;
    acd = new Acd(clock, rules, recorder);
  }

  public static StoryTeller tell(long seed, int events, Recorder recorder) {
    StoryTeller teller = new StoryTeller(rules(), recorder);
    Story story = new Story(seed);
    for (int i = 0; i < events; i++) {
      teller.stage.later(story.pause());
      AcdEvent event = story.next(teller.stage);
      teller.ledger.add(teller.stage.now, event, teller.acd.submit(event));
      teller.stage.state = teller.acd.snapshot();
    }
    return teller;
  }

  public static AcdRules rules() {
    return Story.TIGHT;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Instant end() {
    return stage.now;
  }
}
