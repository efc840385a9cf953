package org.hotline12345.telephony.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Conversation;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Request;
import org.hotline12345.acd.WayOut;
import org.hotline12345.telephony.asterisk.Switchboard;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.call.CallAct;
import org.hotline12345.telephony.call.TransferAct;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.missed.MissedCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out what a step asked for. Called by the desk's thread alone.
public final class CallActs {
  private static final Logger LOG = LoggerFactory.getLogger(CallActs.class);
  private static final int FORGOTTEN_AT_ONCE = 10_000;

  private final Acd acd;
  private final Switchboard switchboard;
  private final ContactDiary diary;
  private final Listening listening;
  private final TransferActs transfers;
  private final RecordingKeeper recordings;
  private final Callers callers;
  private final ExecutorService background;
  private final InstantSource clock;
  private final Map<ContactId, CompletableFuture<Void>> opening = new ConcurrentHashMap<>();
  private boolean adopting;

  public CallActs(
      Parts parts, Listening listening, ExecutorService background, InstantSource clock) {
    this.acd = parts.acd();
    this.switchboard = parts.switchboard();
    this.diary = parts.diary();
    this.recordings = parts.recordings();
    this.callers = parts.callers();
    this.transfers = parts.transfers();
    this.listening = listening;
    this.background = background;
    this.clock = clock;
  }

  public record Parts(
      Acd acd,
      Switchboard switchboard,
      ContactDiary diary,
      RecordingKeeper recordings,
      Callers callers,
      TransferActs transfers) {}

  void carryOut(CallAct act) {
    Instant now = clock.instant();
    switch (act) {
      case CallAct.Open(Call call) -> open(call);
      case CallAct.Ask(Call call) -> ask(call);
      case CallAct.Serving(Call call, var agent) ->
          acd.submit(new AcdEvent.ContactServing(request(call), agent));
      case CallAct.Ring(Call call, var agent) -> switchboard.ring(call, agent);
      case CallAct.BackToMusic(Call call) -> switchboard.backToMusic(call);
      case CallAct.WayOut(Call call, var to) -> {
        switchboard.wayOut(call, to.wayOut(), to.queue());
        note(call, to.why() + "：" + words(to.wayOut()), now);
      }
      case CallAct.Accepted(Call call, var agent) -> {
        List<Decision> decisions = acd.submit(new AcdEvent.OfferAccepted(call.contact(), agent));
        if (decisions.stream().anyMatch(Decision.Ignored.class::isInstance)) {
          // The offer had just been withdrawn; they talk all the same.
          acd.submit(new AcdEvent.ContactServing(request(call), agent));
        }
      }
      case CallAct.Refused(Call call, var agent, var why) ->
          acd.submit(new AcdEvent.OfferRefused(call.contact(), agent, why));
      case CallAct.Converse(Call call, var agent, String channel) -> {
        var _ = answered(call, agent, now);
        listening.start(call, channel, now, now);
      }
      case CallAct.Resume(Call call, var agent, String channel) -> {
        CompletableFuture<Void> written = answered(call, agent, now);
        background.execute(() -> resume(call, channel, written));
      }
      case CallAct.StopListening(Call call) -> listening.stop(call.contact());
      case CallAct.Finish(Call call, EndReason reason) -> {
        acd.submit(new AcdEvent.ContactEnded(call.contact()));
        callers.gone(call.contact());
        diary.write(
            call.contact(),
            "ended",
            log -> Optional.of(log.ended(call.contact().value(), reason, now)));
      }
      case TransferAct transfer -> transfers.carryOut(transfer);
      case CallAct.KeepRecording(Call call) ->
          background.execute(() -> recordings.keep(call.contact()));
    }
  }

  private static String words(WayOut wayOut) {
    return switch (wayOut) {
      case OFFER_CALL_BACK -> "询问是否回电";
      case RECORD_MESSAGE -> "请来电人留言";
      case TRANSFER_TO_LINE -> "转接该热线自己的号码";
    };
  }

  private void note(Call call, String text, Instant at) {
    diary.write(
        call.contact(),
        "note",
        log -> {
          String id = call.contact().value();
          log.append(id, Speaker.SYSTEM, text, at, Optional.empty(), Optional.empty());
          return Optional.empty();
        });
  }

  /// The call will end without an agent, for this reason.
  void missed(ContactId contact, MissedCause cause) {
    diary.write(
        contact,
        "missed",
        log -> {
          log.missed(contact.value(), cause);
          return Optional.empty();
        });
  }

  Legs legs() {
    return transfers.legs();
  }

  void lineUp() {
    LOG.info("Calls are taken");
  }

  private void open(Call call) {
    callers.arrived(call);
    CompletableFuture<Void> written =
        diary.promise(
            call.contact(),
            "open",
            log ->
                Optional.of(
                    log.open(
                        call.contact().value(),
                        Channel.PHONE,
                        call.citizen(),
                        Optional.empty(),
                        call.arrivedAt())));
    opening.put(call.contact(), written);
    var _ = written.thenRun(() -> opening.remove(call.contact(), written));
  }

  /// While a census is gone through, calls ask at once and so in the order of their arrival: an
  /// agent who is free then must not get a later one.
  void adopting(boolean now) {
    adopting = now;
  }

  /// Asks for an agent once the contact can be read, so that a desktop knows whom it rings for;
  /// without the database after a second. An end that overtakes it is known to the ACD.
  private void ask(Call call) {
    if (!call.skills().isEmpty() || call.priority() != 0) {
      diary.write(
          call.contact(),
          "queued",
          log -> {
            log.queued(call.contact().value(), call.skills(), call.priority());
            return Optional.empty();
          });
    }
    CompletableFuture<Void> readable =
        adopting
            ? CompletableFuture.completedFuture(null)
            : opening.getOrDefault(call.contact(), CompletableFuture.completedFuture(null)).copy();
    var _ =
        readable
            .completeOnTimeout(null, 1, TimeUnit.SECONDS)
            .thenRun(
                () -> {
                  Request first = request(call);
                  acd.submit(new AcdEvent.ContactWaiting(first));
                  callers.whenKnown(call, () -> askAgain(call, first));
                });
  }

  /// More is known of a caller who still waits.
  private void askAgain(Call call, Request first) {
    Request better = request(call);
    acd.snapshot()
        .contact(call.contact())
        .filter(known -> known.phase() instanceof Conversation.Waiting)
        .filter(waits -> !better.equals(first))
        .ifPresent(waits -> acd.submit(new AcdEvent.ContactWaiting(better)));
  }

  private CompletableFuture<Void> answered(Call call, AgentId agent, Instant now) {
    return diary.promise(
        call.contact(),
        "answered",
        log -> {
          Contact contact = log.answered(call.contact().value(), agent.value(), now);
          // Answered before, by an agent who did not stay.
          boolean theirs = contact.agent().filter(agent.value()::equals).isPresent();
          return Optional.of(
              theirs ? contact : log.handedOver(call.contact().value(), agent.value(), now));
        });
  }

  /// An adopted call's recording began when it was answered, before we came.
  private void resume(Call call, String agentChannel, CompletableFuture<Void> written) {
    written.completeOnTimeout(null, 2, TimeUnit.SECONDS).join();
    Instant now = clock.instant();
    Instant answeredAt =
        diary
            .read(log -> log.find(call.contact().value()).flatMap(Contact::answeredAt))
            .orElse(now);
    listening.start(call, agentChannel, answeredAt, now);
  }

  private Request request(Call call) {
    return callers.request(call);
  }

  /// Contacts that ended while nobody looked.
  void finishForgotten(Set<ContactId> present) {
    Instant before = clock.instant();
    diary.whenCaughtUp(
        "forgotten-calls",
        log -> {
          for (Contact contact : log.unended(FORGOTTEN_AT_ONCE)) {
            ContactId id = new ContactId(contact.id());
            boolean old = contact.arrivedAt().isBefore(before);
            if (old && contact.channel() == Channel.PHONE && !present.contains(id)) {
              finishForgotten(log, contact, recordings.recorded(id));
            }
          }
        });
  }

  private void finishForgotten(ContactLog log, Contact contact, boolean recorded) {
    boolean talked = contact.answeredAt().isPresent() || recorded;
    log.ended(contact.id(), talked ? EndReason.UNKNOWN : EndReason.ABANDONED, clock.instant());
    background.execute(() -> recordings.keep(new ContactId(contact.id())));
    LOG.info("{}: ended while we were away", contact.id());
  }
}
