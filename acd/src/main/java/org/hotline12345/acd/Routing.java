package org.hotline12345.acd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent.AgentPaused;
import org.hotline12345.acd.AcdEvent.AgentReady;
import org.hotline12345.acd.AcdEvent.AgentSignedIn;
import org.hotline12345.acd.AcdEvent.AgentSignedOut;
import org.hotline12345.acd.AcdEvent.ContactEnded;
import org.hotline12345.acd.AcdEvent.ContactReturned;
import org.hotline12345.acd.AcdEvent.ContactServing;
import org.hotline12345.acd.AcdEvent.ContactWaiting;
import org.hotline12345.acd.AcdEvent.OfferAccepted;
import org.hotline12345.acd.AcdEvent.OfferRefused;
import org.hotline12345.acd.AcdEvent.Tick;

/// The whole of the ACD as one pure function: the same state, event, time and rules always give the
/// same step, so a log of events replays to the same decisions.
public final class Routing {
  private Routing() {}

  /// What follows from the event. An event that comes late or twice changes nothing; the one
  /// decision is then [Decision.Ignored], with the reason.
  public static Step next(AcdState state, AcdEvent event, Instant now, AcdRules rules) {
    if (event instanceof Tick && !state.due(now)) {
      return new Step(state, List.of());
    }
    Turn turn = new Turn(state, now, rules);
    Optional<String> ignored = apply(event, turn);
    if (ignored.isPresent()) {
      return new Step(state, List.of(new Decision.Ignored(event, ignored.get())));
    }
    Matching matching = new Matching(turn);
    matching.settle();
    if (new Diversion(turn).overflow()) {
      matching.settle();
    }
    return new Step(new AcdState(turn), turn.decisions);
  }

  /// Applies the event, or says why not.
  private static Optional<String> apply(AcdEvent event, Turn turn) {
    AgentMoves agents = new AgentMoves(turn);
    ContactMoves contacts = new ContactMoves(turn);
    return switch (event) {
      case AgentSignedIn in -> agents.signIn(in);
      case AgentSignedOut out -> agents.signOut(out.agent());
      case AgentReady ready -> agents.ready(ready.agent());
      case AgentPaused paused -> agents.pause(paused.agent(), paused.reason());
      case ContactWaiting waiting -> contacts.arrive(waiting.request());
      case ContactServing serving -> contacts.adopt(serving.request(), serving.agent());
      case ContactReturned returned -> contacts.comeBack(returned.request());
      case OfferAccepted accepted -> contacts.accept(accepted.contact(), accepted.agent());
      case OfferRefused refused ->
          contacts.refuse(refused.contact(), refused.agent(), refused.why());
      case ContactEnded ended -> contacts.end(ended.contact());
      case Tick tick -> new Expiry(turn).tick();
    };
  }
}
