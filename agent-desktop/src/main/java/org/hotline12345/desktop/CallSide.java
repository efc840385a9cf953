package org.hotline12345.desktop;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdState;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Conversation;
import org.hotline12345.acd.Reason;
import org.hotline12345.desktop.agent.AgentDesk;
import org.hotline12345.desktop.agent.AgentNames;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.board.Boards;
import org.hotline12345.desktop.live.LiveHub;
import org.hotline12345.desktop.supervision.SupervisionDesk;
import org.hotline12345.desktop.supervision.http.SupervisionResource;
import org.hotline12345.desktop.transfer.CallTeller;
import org.hotline12345.desktop.transfer.CallView;
import org.hotline12345.desktop.transfer.Names;
import org.hotline12345.desktop.transfer.TransferDesk;
import org.hotline12345.desktop.transfer.TransferTargets;
import org.hotline12345.desktop.transfer.http.TargetResource;
import org.hotline12345.desktop.transfer.http.TransferResource;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.supervision.Watch;
import org.hotline12345.telephony.transfer.Directory;
import org.hotline12345.tickets.Tickets;

/// Transfers and supervision, joined. Without a telephone side there are no calls.
final class CallSide {
  /// The people of the floor and how pages hear of them.
  record Floor(Acd acd, AgentDesk agents, AgentNames names, Boards boards, LiveHub hub) {}

  private final TransferDesk transfers;
  private final TransferTargets targets;
  private final SupervisionDesk supervision;
  private final Floor floor;

  private CallSide(
      TransferDesk transfers, TransferTargets targets, SupervisionDesk supervision, Floor floor) {
    this.transfers = transfers;
    this.targets = targets;
    this.supervision = supervision;
    this.floor = floor;
  }

  /// @param silent whether agents are not told that somebody only listens
  static CallSide join(
      Optional<Telephony> telephony,
      Directory directory,
      Tickets tickets,
      Floor floor,
      Audit audit,
      boolean silent,
      InstantSource clock) {
    Names names = new Names(floor.names(), directory, tickets.settings().lines());
    Supplier<Collection<CallNow>> calls =
        () -> telephony.<Collection<CallNow>>map(room -> room.calls().all()).orElse(List.of());
    TransferDesk transfers =
        new TransferDesk(new Asking(telephony), directory, tickets.trail(), clock);
    CallTeller teller =
        new CallTeller(
            floor.hub(),
            names,
            contact -> telephony.flatMap(room -> helper(room, contact, names, silent)),
            calls,
            clock);
    telephony.ifPresent(
        room -> {
          room.calls().watch(teller);
          room.supervision().watch(contact -> room.calls().now(contact).ifPresent(teller));
        });
    floor.hub().alsoTell(teller::seenBy);
    SupervisionDesk supervision =
        new SupervisionDesk(
            new SupervisionDesk.Phones(
                telephony.map(Telephony::supervision),
                calls,
                contact -> reasons(floor.acd().snapshot(), contact)),
            () -> floor.boards().atWork(),
            names,
            new SupervisionDesk.Records(audit, tickets.trail()),
            clock);
    return new CallSide(
        transfers, new TransferTargets(floor.acd(), floor.names(), directory), supervision, floor);
  }

  /// While somebody talks with them it no longer matters.
  private static List<Reason> reasons(AcdState now, ContactId contact) {
    return now.contact(contact)
        .filter(known -> !(known.phase() instanceof Conversation.Talking))
        .map(known -> known.request().reasons())
        .orElse(List.of());
  }

  List<Object> resources() {
    return List.of(
        new TransferResource(transfers),
        new TargetResource(targets),
        new SupervisionResource(supervision, floor.agents()));
  }

  private static Optional<CallView.Helper> helper(
      Telephony room, ContactId contact, Names names, boolean silent) {
    return room.supervision().of(contact).stream()
        .filter(watch -> !silent || watch.mode() != Watch.Mode.LISTEN)
        .findFirst()
        .map(watch -> SupervisionDesk.helper(watch, names));
  }

  private record Asking(Optional<Telephony> telephony) implements TransferDesk.Calls {
    @Override
    public Optional<CallNow> now(ContactId contact) {
      return telephony.flatMap(room -> room.calls().now(contact));
    }

    @Override
    public CompletionStage<Optional<String>> ask(ContactId contact, Wish wish) {
      return telephony
          .map(room -> room.ask(contact, wish))
          .orElseGet(() -> CompletableFuture.completedFuture(Optional.of("no telephones")));
    }
  }
}
