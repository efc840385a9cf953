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
  private static final int NO_ANSWER = 3;
  private static final int BUSY = 5;
  private static final int HUNG_UP = 1;

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

  /// Asterisk said what became of the call.
  public void placed(LineEvent.Placed placed) {
    if (!placed.answered()) {
      complete(
          placed.order(),
          switch (placed.reason()) {
            case NO_ANSWER -> new CallBackResult.NoAnswer();
            case BUSY -> new CallBackResult.Busy();
            case HUNG_UP -> new CallBackResult.Refused();
            default -> new CallBackResult.NotPlaced("the trunk refused, reason " + placed.reason());
          });
    }
  }

  /// A key was pressed.
  public void rated(String order, int score) {
    complete(order, new CallBackResult.Answered(score));
  }

  /// The conversation with the machine is over.
  public void over(String order) {
    complete(order, new CallBackResult.Refused());
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
