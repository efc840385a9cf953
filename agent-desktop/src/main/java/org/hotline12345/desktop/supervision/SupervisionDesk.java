package org.hotline12345.desktop.supervision;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Reason;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.board.BoardView;
import org.hotline12345.desktop.contact.Masking;
import org.hotline12345.desktop.transfer.CallView;
import org.hotline12345.desktop.transfer.Names;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.supervision.Supervision;
import org.hotline12345.telephony.supervision.Watch;
import org.hotline12345.tickets.contact.ContactTrail;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;

/// Supervisors' view of the floor and their part in calls. Each use is written into the audit
/// trail and the contact's history. Thread-safe.
public final class SupervisionDesk {
  /// @param citizen masked
  /// @param priority why it goes before others, while it waits or rings
  /// @param watchers who listens, whispers or speaks with them
  public record CallRow(
      CallView call,
      String citizen,
      String agentName,
      List<Reason> priority,
      List<CallView.Helper> watchers) {}

  public record Floor(List<CallRow> calls, List<BoardView.AtWork> agents) {}

  /// The telephone side, as far as it is needed here.
  ///
  /// @param reasons why a contact that waits goes before others
  public record Phones(
      Optional<Supervision> supervision,
      Supplier<Collection<CallNow>> calls,
      Function<ContactId, List<Reason>> reasons) {}

  /// Where each use is written down.
  public record Records(Audit audit, ContactTrail trail) {}

  private final Phones phones;
  private final Supplier<List<BoardView.AtWork>> agents;
  private final Names names;
  private final Records records;
  private final InstantSource clock;

  public SupervisionDesk(
      Phones phones,
      Supplier<List<BoardView.AtWork>> agents,
      Names names,
      Records records,
      InstantSource clock) {
    this.phones = phones;
    this.agents = agents;
    this.names = names;
    this.records = records;
    this.clock = clock;
  }

  /// Calls in the order of their arrival.
  public Floor floor() {
    List<CallRow> calls =
        phones.calls().get().stream()
            .sorted(Comparator.comparing(CallNow::arrivedAt))
            .map(this::row)
            .toList();
    return new Floor(calls, agents.get());
  }

  private CallRow row(CallNow now) {
    List<CallView.Helper> watchers =
        phones.supervision().map(room -> room.of(now.contact())).orElse(List.of()).stream()
            .map(watch -> helper(watch, names))
            .toList();
    return new CallRow(
        CallView.of(
            now,
            now.target().map(names::who),
            now.called().flatMap(names::lineOf),
            Optional.empty()),
        Masking.masked(now.citizen()),
        now.agent().map(AgentId::value).map(names::person).orElse(""),
        phones.reasons().apply(now.contact()),
        watchers);
  }

  public static CallView.Helper helper(Watch watch, Names names) {
    return new CallView.Helper(watch.mode().name(), names.person(watch.supervisor().value()));
  }

  public Supervision.Done join(Asker asker, String contact, Watch.Mode mode) {
    TrailKind kind =
        switch (mode) {
          case LISTEN -> TrailKind.LISTENED;
          case WHISPER -> TrailKind.WHISPERED;
          case BARGE -> TrailKind.BARGED;
        };
    return use(
        asker,
        contact,
        "supervise-" + mode.extension(),
        kind,
        room -> room.join(new AgentId(asker.username()), new ContactId(contact), mode));
  }

  public Supervision.Done takeOver(Asker asker, String contact) {
    return use(
        asker,
        contact,
        "supervise-takeover",
        TrailKind.TAKEN_OVER,
        room -> room.takeOver(new AgentId(asker.username()), new ContactId(contact)));
  }

  public Supervision.Done leave(Asker asker) {
    return phones
        .supervision()
        .map(room -> room.leave(new AgentId(asker.username())))
        .orElseGet(Supervision.Done.NotNow::new);
  }

  /// Who asks, and from where.
  public record Asker(String username, String address) {}

  private interface Use {
    Supervision.Done in(Supervision room);
  }

  private Supervision.Done use(
      Asker asker, String contact, String action, TrailKind kind, Use use) {
    if (phones.supervision().isEmpty()) {
      return new Supervision.Done.NotNow();
    }
    Supervision.Done done = use.in(phones.supervision().get());
    String outcome = done instanceof Supervision.Done.Begun ? "ok" : "not-now";
    note(asker, action, outcome, contact, "");
    if (done instanceof Supervision.Done.Begun) {
      records.trail().add(new TrailStep(contact, clock.instant(), kind, asker.username(), "", ""));
    }
    return done;
  }

  /// An agent was made ready, paused or signed out.
  public void forced(Asker asker, String agent, String state, String reason) {
    note(asker, "supervise-agent", "ok", agent, state + " " + reason);
  }

  private void note(Asker asker, String action, String outcome, String target, String detail) {
    records
        .audit()
        .write(
            new Audit.Entry(
                clock.instant(),
                asker.username(),
                asker.address(),
                action,
                outcome,
                target,
                detail));
  }
}
