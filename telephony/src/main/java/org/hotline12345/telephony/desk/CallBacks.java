package org.hotline12345.telephony.desk;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hotline12345.telephony.CallBackOrder;
import org.hotline12345.telephony.CallBackResult;
import org.hotline12345.telephony.TelephonySettings;
import org.hotline12345.telephony.asterisk.Switchboard;
import org.hotline12345.telephony.call.LineEvent;

/// Calls to citizens that ask how satisfied they are. Thread-safe.
public final class CallBacks {
  private static final int AT_ONCE = 50;
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Duration SETTLING = Duration.ofSeconds(1);

  /// Asterisk's reason of a call that was still ringing when we gave up.
  private static final int RINGING = 3;

  // Q.850
  private static final int BUSY = 17;
  private static final int NO_RESPONSE = 18;
  private static final int NO_ANSWER = 19;
  private static final int REJECTED = 21;

  private final Switchboard switchboard;
  private final TelephonySettings.Out out;
  private final Map<String, CompletableFuture<CallBackResult>> open = new ConcurrentHashMap<>();

  public CallBacks(Switchboard switchboard, TelephonySettings.Out out) {
    this.switchboard = switchboard;
    this.out = out;
  }

  public CompletionStage<CallBackResult> place(CallBackOrder order) {
    if (open.size() >= AT_ONCE) {
      return done(new CallBackResult.NotPlaced("too many call-backs at once"));
    }
    String name = UUID.randomUUID().toString();
    CompletableFuture<CallBackResult> result = new CompletableFuture<>();
    open.put(name, result);
    if (!switchboard.callOut(name, order.number(), out.ring(), out.callerId())) {
      open.remove(name);
      return done(new CallBackResult.NotPlaced("no connection with Asterisk"));
    }
    long limit = out.ring().plus(LONGEST).toSeconds();
    return result
        .completeOnTimeout(new CallBackResult.Refused(), limit, TimeUnit.SECONDS)
        .whenComplete((_, _) -> open.remove(name));
  }

  /// Asterisk said what became of the call. It knows less than the channel's end, which comes
  /// just before or after it.
  public void placed(LineEvent.Placed placed) {
    CompletableFuture<CallBackResult> waiting = open.get(placed.order());
    if (placed.answered() || waiting == null) {
      return;
    }
    CallBackResult result =
        placed.reason() == RINGING
            ? new CallBackResult.NoAnswer()
            : new CallBackResult.NotPlaced("the trunk did not take it");
    var _ = waiting.completeOnTimeout(result, SETTLING.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// The channel ended; the cause counts if nobody had answered.
  public void hungUp(String order, int cause) {
    switch (cause) {
      case BUSY -> complete(order, new CallBackResult.Busy());
      case REJECTED -> complete(order, new CallBackResult.Refused());
      case NO_RESPONSE, NO_ANSWER -> complete(order, new CallBackResult.NoAnswer());
      default -> {}
    }
  }

  /// A key was pressed.
  public void rated(String order, int score) {
    complete(order, new CallBackResult.Answered(score));
  }

  /// Who answered said that they do not want to be asked.
  public void refused(String order) {
    complete(order, new CallBackResult.Refused());
  }

  /// A machine answered: its words, or how long it talked, told.
  public void machine(String order) {
    complete(order, new CallBackResult.Machine());
  }

  /// The questions are over. If they were heard to their end the dialplan says so next.
  public void over(String order) {
    CompletableFuture<CallBackResult> waiting = open.get(order);
    if (waiting != null) {
      var _ =
          waiting.completeOnTimeout(
              new CallBackResult.Refused(), SETTLING.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /// Every question was played to its end, and nobody had hung up.
  public void heardOut(String order) {
    complete(order, new CallBackResult.Machine());
  }

  private void complete(String order, CallBackResult result) {
    CompletableFuture<CallBackResult> waiting = open.get(order);
    if (waiting != null) {
      waiting.complete(result);
    }
  }

  private static CompletionStage<CallBackResult> done(CallBackResult result) {
    return CompletableFuture.completedFuture(result);
  }
}
