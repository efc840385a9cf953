package org.hotline12345.telephony.outbound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Request;
import org.hotline12345.telephony.TelephonySettings;
import org.hotline12345.telephony.asterisk.Switchboard;
import org.hotline12345.telephony.call.LineEvent;
import org.hotline12345.tickets.outbound.OutboundResult;

/// Calls citizens for agents. An agent who calls is occupied from the order on; what happens after
/// the citizen answered is told like any call, by its contact. Thread-safe.
public final class Outbound {
  private static final int AT_ONCE = 200;
  private static final Duration AGENT_RINGS = Duration.ofSeconds(20);
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private final Acd acd;
  private final Switchboard switchboard;
  private final TelephonySettings.Out out;
  private final InstantSource clock;
  private final Map<String, Placing> open = new ConcurrentHashMap<>();

  private record Placing(OutboundOrder order, CompletableFuture<OutboundResult> result) {}

  public Outbound(
      Acd acd, Switchboard switchboard, TelephonySettings.Out out, InstantSource clock) {
    this.acd = acd;
    this.switchboard = switchboard;
    this.out = out;
    this.clock = clock;
  }

  /// @return [OutboundResult#REACHED] once the citizen answered, or why they did not; always
  ///     completes
  public CompletionStage<OutboundResult> place(OutboundOrder order) {
    String name = order.contact().value();
    Placing placing = new Placing(order, new CompletableFuture<>());
    if (open.size() >= AT_ONCE || open.putIfAbsent(name, placing) != null) {
      return CompletableFuture.completedFuture(OutboundResult.FAILED);
    }
    if (order instanceof OutboundOrder.FromAgent from) {
      acd.submit(new AcdEvent.ContactServing(request(from), from.agent()));
    }
    if (!dial(order)) {
      placing.result().complete(OutboundResult.FAILED);
    }
    Duration limit = out.ring().plus(AGENT_RINGS).plus(AGENT_RINGS);
    return placing
        .result()
        .completeOnTimeout(OutboundResult.LOST, limit.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((result, _) -> settled(order, result));
  }

  private boolean dial(OutboundOrder order) {
    return switch (order) {
      case OutboundOrder.ToCitizen to -> switchboard.callBack(to, out.ring(), out.callerId());
      case OutboundOrder.FromAgent from -> switchboard.callFrom(from, AGENT_RINGS, out.ring());
    };
  }

  private void settled(OutboundOrder order, OutboundResult result) {
    open.remove(order.contact().value());
    if (result != OutboundResult.REACHED && order instanceof OutboundOrder.FromAgent) {
      acd.submit(new AcdEvent.ContactEnded(order.contact()));
    }
  }

  private Request request(OutboundOrder.FromAgent from) {
    return Request.of(from.contact(), Medium.CALL, clock.instant())
        .preferring(Optional.of(from.agent()));
  }

  /// Asterisk said whether the first phone answered. It knows less than the channel's end, which
  /// comes just before or after it.
  public void placed(LineEvent.Placed placed) {
    Placing placing = open.get(placed.order());
    if (placing == null) {
      return;
    }
    boolean citizen = placing.order() instanceof OutboundOrder.ToCitizen;
    if (placed.answered()) {
      if (citizen) {
        placing.result().complete(OutboundResult.REACHED);
      }
      return;
    }
    OutboundResult why = citizen ? unanswered(placed.reason()) : OutboundResult.AGENT_AWAY;
    var _ = placing.result().completeOnTimeout(why, SETTLING.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Asterisk's reason 3: it was still ringing when we gave up.
  private static OutboundResult unanswered(int reason) {
    return reason == 3 ? OutboundResult.NO_ANSWER : OutboundResult.FAILED;
  }

  /// The channel of the first phone ended; the cause (Q.850) counts if nobody had answered.
  public void hungUp(String order, int cause) {
    Placing placing = open.get(order);
    if (placing == null) {
      return;
    }
    switch (placing.order()) {
      case OutboundOrder.ToCitizen _ -> ended(cause).ifPresent(placing.result()::complete);
      case OutboundOrder.FromAgent _ ->
          // The agent gave up while the citizen's phone rang, unless we hear better at once.
          placing
              .result()
              .completeOnTimeout(
                  OutboundResult.AGENT_AWAY, SETTLING.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static Optional<OutboundResult> ended(int cause) {
    return switch (cause) {
      case 17 -> Optional.of(OutboundResult.BUSY);
      case 18, 19 -> Optional.of(OutboundResult.NO_ANSWER);
      case 21 -> Optional.of(OutboundResult.REFUSED);
      default -> Optional.empty();
    };
  }

  /// The citizen answered a call of an agent's.
  public void answered(ContactId contact) {
    complete(contact, OutboundResult.REACHED);
  }

  /// The citizen did not answer a call of an agent's.
  ///
  /// @param status Asterisk's DIALSTATUS
  public void missed(ContactId contact, String status) {
    complete(
        contact,
        switch (status) {
          case "BUSY" -> OutboundResult.BUSY;
          case "NOANSWER" -> OutboundResult.NO_ANSWER;
          case "CANCEL" -> OutboundResult.AGENT_AWAY;
          default -> OutboundResult.FAILED;
        });
  }

  private void complete(ContactId contact, OutboundResult result) {
    Placing placing = open.get(contact.value());
    if (placing != null) {
      placing.result().complete(result);
    }
  }
}
