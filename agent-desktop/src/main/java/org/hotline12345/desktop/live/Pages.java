package org.hotline12345.desktop.live;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.hotline12345.desktop.agent.AgentDesk;
import org.hotline12345.desktop.agent.Presence;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.desktop.session.Token;

/// Opens and closes pages, and keeps the agents' presence by them. Thread-safe.
public final class Pages {
  private final LiveHub hub;
  private final AgentDesk agents;
  private final Presence presence;
  private final Supplier<List<LiveMessage.Notice>> standing;
  private final InstantSource clock;

  /// @param standing what everybody who takes calls should know at the moment
  public Pages(
      LiveHub hub,
      AgentDesk agents,
      Presence presence,
      Supplier<List<LiveMessage.Notice>> standing,
      InstantSource clock) {
    this.hub = hub;
    this.agents = agents;
    this.presence = presence;
    this.standing = standing;
    this.clock = clock;
  }

  /// A page came. Close the answer when it is gone.
  public Open open(Person person, Token token, Wire wire) {
    LivePage page = hub.page(person, token, wire);
    boolean agent = person.is(Role.AGENT) || person.is(Role.DISPATCHER);
    if (agent) {
      presence.came(person.username());
      standing.get().forEach(page::say);
    }
    Thread.ofVirtual()
        .name("live-" + person.username())
        .start(
            () -> {
              if (agent) {
                agents.returned(person.username());
              }
              hub.serve(page);
            });
    return new Open() {
      @Override
      public void pong() {
        page.say(new LiveMessage.Pong());
      }

      @Override
      public void gone() {
        page.close(Wire.RESTART, "gone");
        if (agent) {
          presence.went(person.username(), clock.instant());
        }
      }
    };
  }

  /// Once a second: agents who are missed are paused.
  public void tick() {
    presence.missed(clock.instant()).forEach(agents::absent);
  }

  /// An open page, as its connection sees it.
  public interface Open {
    void pong();

    /// Called once.
    void gone();
  }
}
