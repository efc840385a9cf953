package org.hotline12345.telephony.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.asterisk.TransferBoard;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.call.FoundTrail;
import org.hotline12345.telephony.call.TransferAct;
import org.hotline12345.telephony.journal.JournalledLog;
import org.hotline12345.telephony.transfer.Destination;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;

/// Carries out what holds, transfers and conferences need. Called by the desk's thread alone.
public final class TransferActs {
  private final Acd acd;
  private final Callers callers;
  private final TransferBoard board;
  private final ContactDiary diary;
  private final Listening listening;
  private final InstantSource clock;
  private final Legs legs = new Legs();

  public TransferActs(
      Acd acd,
      Callers callers,
      TransferBoard board,
      ContactDiary diary,
      Listening listening,
      InstantSource clock) {
    this.acd = acd;
    this.callers = callers;
    this.board = board;
    this.diary = diary;
    this.listening = listening;
    this.clock = clock;
  }

  Legs legs() {
    return legs;
  }

  void carryOut(TransferAct act) {
    switch (act) {
      case TransferAct.PutOnHold(Call call, AgentId agent) ->
          board.hold(call, agent, agentLeg(call));
      case TransferAct.Rejoin(Call call, AgentId _) -> rejoin(call);
      case TransferAct.StartConsult(Call call, AgentId agent, Destination to) ->
          board.consult(call, agent, agentLeg(call), to);
      case TransferAct.CompleteConsult(Call call, AgentId _, String channel) ->
          board.complete(call, agentLeg(call), channel);
      case TransferAct.Send(Call call, AgentId agent, Destination to) -> {
        String leg = agentLeg(call);
        legs.gone(call.contact(), leg);
        board.send(call, agent, leg, to);
      }
      case TransferAct.StartConference(Call call, AgentId agent, Destination to) ->
          board.conference(call, agent, agentLeg(call), to);
      case TransferAct.MergeConsult(Call call, AgentId agent, String channel) ->
          board.merge(call, agent, agentLeg(call), channel);
      case TransferAct.Recall(Call call, AgentId _) -> board.recall(call);
      case TransferAct.Apologise(Call call) -> board.lost(call);
      case TransferAct.RingAgain(Call call, AgentId _) -> {
        board.recall(call);
        board.hangUp(agentLeg(call));
      }
      case TransferAct.ListenAgain(Call call, AgentId _) -> listening.again(call, agentLeg(call));
      case TransferAct.HandOver(Call call, AgentId to, String channel) ->
          handOver(call, to, channel);
      case TransferAct.PassOn(Call call, AgentId agent, Target to) -> passOn(call);
      case TransferAct.Requeue(Call call, AgentId agent, boolean missed) ->
          requeue(call, agent, missed);
      case TransferAct.HangUpOthers(Call call) ->
          Stream.concat(Stream.of(agentLeg(call)), legs.guests(call.contact()).stream())
              .filter(leg -> !leg.isEmpty())
              .forEach(board::hangUp);
      case TransferAct.Found found -> found(found);
      case TransferAct.Note note ->
          note(step(note.call(), note.kind(), note.agent(), note.target(), note.outcome()));
    }
  }

  private String agentLeg(Call call) {
    return legs.agent(call.contact());
  }

  /// A third who is there is hung up, and what Asterisk then tells brings the two together;
  /// fetching them at the same moment would be done twice.
  private void rejoin(Call call) {
    List<String> guests = legs.guests(call.contact());
    if (guests.isEmpty()) {
      board.rejoin(call, agentLeg(call));
    }
    guests.forEach(board::hangUp);
  }

  private void handOver(Call call, AgentId to, String channel) {
    ContactId contact = call.contact();
    String leg =
        channel.isEmpty() ? legs.guest(contact, Target.agent(to.value())).orElse("") : channel;
    String before = legs.agent(contact);
    if (!before.equals(leg)) {
      board.hangUp(before);
    }
    legs.gone(contact, leg);
    legs.agent(contact, leg);
    board.servedBy(call, to);
    acd.submit(new AcdEvent.ContactServing(callers.request(call), to));
    Instant now = clock.instant();
    diary.write(
        contact,
        "handed over",
        log -> Optional.of(log.handedOver(contact.value(), to.value(), now)));
    listening.again(call, leg);
  }

  private void passOn(Call call) {
    acd.submit(new AcdEvent.ContactEnded(call.contact()));
    Instant now = clock.instant();
    diary.write(
        call.contact(),
        "passed on",
        log -> Optional.of(log.ended(call.contact().value(), EndReason.TRANSFERRED, now)));
  }

  private void requeue(Call call, AgentId agent, boolean missed) {
    board.hangUp(agentLeg(call));
    legs.guests(call.contact()).forEach(board::hangUp);
    legs.forget(call.contact());
    if (missed) {
      acd.submit(new AcdEvent.AgentPaused(agent, acd.rules().pauses().missed()));
    }
    acd.submit(new AcdEvent.ContactReturned(callers.request(call)));
  }

  private void found(TransferAct.Found found) {
    TrailStep step = step(found.call(), found.as(), found.agent(), found.target(), "");
    diary.write(
        found.call().contact(),
        "found",
        log -> {
          if (misses(log, step)) {
            log.add(step);
          }
          return found.as() == TrailKind.PASSED_ON
              ? Optional.of(log.ended(step.contactId(), EndReason.TRANSFERRED, step.at()))
              : Optional.empty();
        });
  }

  private static boolean misses(ContactLog log, TrailStep step) {
    try {
      return FoundTrail.misses(log.of(step.contactId()), step);
    } catch (JournalledLog.OnlyTheDatabaseKnows away) {
      // Rather twice than not at all.
      return step.kind() != TrailKind.RESUMED;
    }
  }

  private void note(TrailStep step) {
    diary.write(
        new ContactId(step.contactId()),
        "trail",
        log -> {
          log.add(step);
          return Optional.empty();
        });
  }

  private TrailStep step(
      Call call, TrailKind kind, Optional<AgentId> agent, Optional<Target> target, String outcome) {
    return new TrailStep(
        call.contact().value(),
        clock.instant(),
        kind,
        agent.map(AgentId::value).orElse(""),
        target.map(Target::text).orElse(""),
        outcome);
  }
}
