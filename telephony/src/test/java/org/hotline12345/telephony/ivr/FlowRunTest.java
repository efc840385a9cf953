package org.hotline12345.telephony.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowRunTest {
  private static final IvrStep.Patience TWICE = new IvrStep.Patience(Duration.ofSeconds(5), 2);
  private final List<Integer> scores = new ArrayList<>();

  @Test
  void aWrongKeyIsAskedAgainAndTheRightOneCounts() throws Caller.Gone {
    TestingCaller caller = new TestingCaller("9", "5");
    new FlowRun(caller, scores::add)
        .run(List.of(new IvrStep.Rate("rate", TWICE), new IvrStep.Say("thanks")));
    assertThat(scores).containsExactly(5);
    assertThat(caller.heard).containsExactly("rate", "rate", "thanks");
  }

  @Test
  void silenceIsNoScore() throws Caller.Gone {
    new FlowRun(new TestingCaller("", ""), scores::add)
        .run(List.of(new IvrStep.Rate("rate", TWICE)));
    assertThat(scores).isEmpty();
  }

  @Test
  void aScoreCountsEvenIfTheCallerLeavesDuringTheThanks() {
    TestingCaller caller = new TestingCaller("2");
    caller.leavesAfter = 1;
    assertThatThrownBy(
            () ->
                new FlowRun(caller, scores::add)
                    .run(List.of(new IvrStep.Rate("rate", TWICE), new IvrStep.Say("thanks"))))
        .isInstanceOf(Caller.Gone.class);
    assertThat(scores).containsExactly(2);
  }

  @Test
  void aChoiceSendsTheCallToItsSkills() throws Caller.Gone {
    TestingCaller caller = new TestingCaller("2");
    new FlowRun(caller, scores::add)
        .run(
            List.of(
                new IvrStep.Choose(
                    "menu",
                    TWICE,
                    Map.of(
                        '1', List.of(new IvrStep.HangUp()),
                        '2', List.of(new IvrStep.Queue(List.of("HR"), 3))))));
    assertThat(caller.variables).containsEntry("SKILLS", "HR").containsEntry("PRIO", "3");
    assertThat(caller.hungUp).isFalse();
  }

  private static final class TestingCaller implements Caller {
    private final Deque<String> keys = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final Map<String, String> variables = new java.util.HashMap<>();
    private int leavesAfter = Integer.MAX_VALUE;
    private boolean hungUp;

    TestingCaller(String... keys) {
      this.keys.addAll(List.of(keys));
    }

    @Override
    public void hear(String prompt) throws Gone {
      if (heard.size() >= leavesAfter) {
        throw new Gone(new IllegalStateException("hung up"));
      }
      heard.add(prompt);
    }

    @Override
    public String press(String prompt, Duration time, int digits) throws Gone {
      hear(prompt);
      return keys.isEmpty() ? "" : keys.removeFirst();
    }

    @Override
    public void remember(String variable, String value) {
      variables.put(variable, value);
    }

    @Override
    public void hangUp() {
      hungUp = true;
    }
  }
}
