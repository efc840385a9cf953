package org.hotline12345.desktop.transfer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.transfer.Destination;
import org.hotline12345.telephony.transfer.Directory;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.contact.ContactTrail;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;

/// What an agent does with the call they serve beside talking. Thread-safe.
public final class TransferDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /// What came of it.
  public sealed interface Done {
    /// Begun; the call's stage shows the rest.
    record Begun() implements Done {}

    record NotFound() implements Done {}

    record NotYours() implements Done {}

    record NotNow(String because) implements Done {}

    record NoSuchTarget() implements Done {}
  }

  public enum Kind {
    BLIND,
    CONSULT,
    THREE_WAY
  }

  /// The telephone side, as far as it is needed here.
  public interface Calls {
    Optional<CallNow> now(ContactId contact);

    CompletionStage<Optional<String>> ask(ContactId contact, Wish wish);
  }

  private final Calls calls;
  private final Directory directory;
  private final ContactTrail trail;
  private final InstantSource clock;

  public TransferDesk(Calls calls, Directory directory, ContactTrail trail, InstantSource clock) {
    this.calls = calls;
    this.directory = directory;
    this.trail = trail;
    this.clock = clock;
  }

  public Done hold(String contact, String agent) {
    return ask(contact, agent, new Wish.Hold());
  }

  /// Back to the citizen, from wherever.
  public Done resume(String contact, String agent) {
    return ask(contact, agent, new Wish.Resume());
  }

  /// The agent's telephone comes back without the call it had: it is rung again.
  public Done reconnect(String contact, String agent) {
    return ask(contact, agent, new Wish.Reconnect());
  }

  public Done complete(String contact, String agent) {
    return ask(contact, agent, new Wish.Complete());
  }

  public Done merge(String contact, String agent) {
    return ask(contact, agent, new Wish.Merge());
  }

  public Done begin(String contact, String agent, Kind kind, Target target) {
    if (target.agent().filter(new AgentId(agent)::equals).isPresent()) {
      return new Done.NoSuchTarget();
    }
    return directory
        .find(target)
        .map(to -> ask(contact, agent, wish(kind, to)))
        .orElseGet(Done.NoSuchTarget::new);
  }

  private static Wish wish(Kind kind, Destination to) {
    return switch (kind) {
      case BLIND -> new Wish.Send(to);
      case CONSULT -> new Wish.Consult(to);
      case THREE_WAY -> new Wish.ThreeWay(to);
    };
  }

  /// Still unclear whose matter it is: the first receiver keeps it (国办发〔2022〕12号).
  public Done keep(String contact, String agent, String reason) {
    return served(
        contact,
        agent,
        (id, now) -> {
          trail.add(
              new TrailStep(
                  contact,
                  clock.instant(),
                  TrailKind.KEPT,
                  agent,
                  now.target().map(Target::text).orElse(""),
                  reason));
          return now.stage() == CallNow.Stage.TALKING
              ? new Done.Begun()
              : outcome(id, new Wish.Resume());
        });
  }

  private Done ask(String contact, String agent, Wish wish) {
    return served(contact, agent, (id, _) -> outcome(id, wish));
  }

  private Done served(String contact, String agent, BiFunction<ContactId, CallNow, Done> act) {
    if (!contact.matches("[A-Za-z0-9-]{1,64}")) {
      return new Done.NotFound();
    }
    ContactId id = new ContactId(contact);
    Optional<CallNow> now = calls.now(id);
    if (now.isEmpty()) {
      return new Done.NotFound();
    }
    if (now.get().agent().filter(new AgentId(agent)::equals).isEmpty()) {
      return new Done.NotYours();
    }
    return act.apply(id, now.get());
  }

  private Done outcome(ContactId id, Wish wish) {
    Optional<String> objection =
        calls
            .ask(id, wish)
            .toCompletableFuture()
            .copy()
            .completeOnTimeout(
                Optional.of("the telephone side is busy"),
                PATIENCE.toMillis(),
                TimeUnit.MILLISECONDS)
            .join();
    return objection.<Done>map(Done.NotNow::new).orElseGet(Done.Begun::new);
  }
}
