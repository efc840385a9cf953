package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.acd.Stage.agent;
import static org.hotline12345.acd.Stage.contact;

import java.util.Map;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every state of an agent and of a contact against every event that names it. `=` means ignored
/// with a reason.
class StateTableTest {
  private final Stage stage = new Stage();

  @ParameterizedTest(name = "{0} + {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unknown   | signedIn  | Ready
          Unknown   | signedOut | =
          Unknown   | ready     | =
          Unknown   | paused    | =
          Unknown   | serving   | Busy
          SignedOut | signedIn  | Ready
          SignedOut | signedOut | =
          SignedOut | ready     | =
          SignedOut | paused    | =
          SignedOut | serving   | Busy
          Ready     | signedIn  | =
          Ready     | newSkills | Ready
          Ready     | signedOut | SignedOut
          Ready     | ready     | =
          Ready     | paused    | Paused
          Ready     | serving   | Busy
          Ready     | accepted  | =
          Ready     | refused   | =
          Reserved  | signedIn  | =
          Reserved  | newSkills | Reserved
          Reserved  | signedOut | SignedOut
          Reserved  | ready     | =
          Reserved  | paused    | Paused
          Reserved  | serving   | Busy
          Reserved  | accepted  | Busy
          Reserved  | refused   | Reserved
          Reserved  | unanswered | Paused
          Reserved  | unreachable | Paused
          Reserved  | ended     | Ready
          Reserved  | tick      | Paused
          Busy      | signedIn  | =
          Busy      | newSkills | Busy
          Busy      | signedOut | Busy
          Busy      | ready     | =
          Busy      | paused    | Busy
          Busy      | serving   | Busy
          Busy      | accepted  | =
          Busy      | refused   | =
          Busy      | ended     | WrapUp
          Busy      | tick      | Busy
          WrapUp    | signedIn  | =
          WrapUp    | newSkills | WrapUp
          WrapUp    | signedOut | SignedOut
          WrapUp    | ready     | Ready
          WrapUp    | paused    | Paused
          WrapUp    | serving   | Busy
          WrapUp    | tick      | Ready
          Paused    | signedIn  | =
          Paused    | newSkills | Paused
          Paused    | signedOut | SignedOut
          Paused    | ready     | Ready
          Paused    | paused    | =
          Paused    | serving   | Busy
          Paused    | tick      | Paused
          """)
  void anAgentMovesAsTheTableSays(String from, String event, String to) {
    bringAgentTo(from);
    stage.later(30).submit(agentEvent(event));
    if (to.equals("=")) {
      assertThat(stage.lastIgnored()).isTrue();
    } else {
      assertThat(stage.lastIgnored()).isFalse();
      assertThat(stage.stateName("ann")).isEqualTo(to);
    }
  }

  @ParameterizedTest(name = "{0} + {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unknown | waiting  | Waiting
          Unknown | serving  | Talking
          Unknown | accepted | =
          Unknown | refused  | =
          Unknown | ended    | Gone
          Waiting | waiting  | =
          Waiting | moved    | Waiting
          Waiting | serving  | Talking
          Waiting | accepted | =
          Waiting | refused  | =
          Waiting | ended    | Gone
          Offered | waiting  | =
          Offered | serving  | Talking
          Offered | accepted | Talking
          Offered | refused  | Offered
          Offered | unanswered | Waiting
          Offered | ended    | Gone
          Offered | tick     | Waiting
          Talking | waiting  | =
          Talking | serving  | =
          Talking | accepted | =
          Talking | refused  | =
          Talking | ended    | Gone
          Talking | tick     | Talking
          Ended   | waiting  | =
          Ended   | serving  | =
          Ended   | accepted | =
          Ended   | refused  | =
          Ended   | ended    | =
          """)
  void aContactMovesAsTheTableSays(String from, String event, String to) {
    bringContactTo(from);
    stage.later(30).submit(contactEvent(event));
    if (to.equals("=")) {
      assertThat(stage.lastIgnored()).isTrue();
    } else {
      assertThat(stage.lastIgnored()).isFalse();
      assertThat(
              stage
                  .state
                  .contact(contact("c1"))
                  .map(known -> known.phase().getClass().getSimpleName())
                  .orElse("Gone"))
          .isEqualTo(to);
    }
  }

  private void bringAgentTo(String state) {
    switch (state) {
      case "Unknown" -> {}
      case "SignedOut" -> stage.signIn("ann").event("ann", AcdEvent.AgentSignedOut::new);
      case "Ready" -> stage.signIn("ann");
      case "Reserved" -> stage.signIn("ann").call("c1");
      case "Busy" -> stage.signIn("ann").call("c1").accept("c1", "ann");
      case "WrapUp" -> stage.signIn("ann").call("c1").accept("c1", "ann").end("c1");
      case "Paused" -> stage.signIn("ann").event("ann", id -> new AcdEvent.AgentPaused(id, "用餐"));
      default -> throw new IllegalArgumentException(state);
    }
    if (!state.equals("Unknown")) {
      assertThat(stage.stateName("ann")).isEqualTo(state);
    }
  }

  private AcdEvent agentEvent(String event) {
    return switch (event) {
      case "signedIn" -> new AcdEvent.AgentSignedIn(agent("ann"), Map.of(), 3);
      case "newSkills" -> new AcdEvent.AgentSignedIn(agent("ann"), Map.of("water", 1), 3);
      case "signedOut" -> new AcdEvent.AgentSignedOut(agent("ann"));
      case "ready" -> new AcdEvent.AgentReady(agent("ann"));
      case "paused" -> new AcdEvent.AgentPaused(agent("ann"), "用餐");
      case "serving" ->
          new AcdEvent.ContactServing(stage.request("found", Medium.CALL, 0), agent("ann"));
      default -> contactEvent(event);
    };
  }

  private void bringContactTo(String phase) {
    switch (phase) {
      case "Unknown" -> {}
      case "Waiting" -> stage.call("c1");
      case "Offered" -> stage.signIn("ann").call("c1");
      case "Talking" -> stage.signIn("ann").call("c1").accept("c1", "ann");
      case "Ended" -> stage.call("c1").end("c1");
      default -> throw new IllegalArgumentException(phase);
    }
  }

  private AcdEvent contactEvent(String event) {
    return switch (event) {
      case "waiting" -> new AcdEvent.ContactWaiting(arrived("c1", 0));
      case "moved" -> new AcdEvent.ContactWaiting(arrived("c1", 2));
      case "serving" -> new AcdEvent.ContactServing(arrived("c1", 0), agent("ann"));
      case "accepted" -> new AcdEvent.OfferAccepted(contact("c1"), agent("ann"));
      case "refused" -> refusal(Refusal.REFUSED);
      case "unanswered" -> refusal(Refusal.UNANSWERED);
      case "unreachable" -> refusal(Refusal.UNREACHABLE);
      case "ended" -> new AcdEvent.ContactEnded(contact("c1"));
      case "tick" -> new AcdEvent.Tick();
      default -> throw new IllegalArgumentException(event);
    };
  }

  private static AcdEvent refusal(Refusal why) {
    return new AcdEvent.OfferRefused(contact("c1"), agent("ann"), why);
  }

  private static Request arrived(String id, int priority) {
    Request request = Request.of(contact(id), Medium.CALL, Stage.START);
    return priority == 0
        ? request
        : request.because(java.util.List.of(new Reason(Reason.Kind.FLOW, priority)));
  }
}
