package org.hotline12345.desktop.callback;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.hotline12345.telephony.CallBackOrder;
import org.hotline12345.telephony.CallBackResult;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.tickets.callback.Answer;
import org.hotline12345.tickets.callback.CallBack;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Call-backs by telephone.
public final class CallBackPhone implements CallBackSweep.Phone, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CallBackPhone.class);

  private final Telephony telephony;

  /// The results come on Asterisk's threads, which must not wait for the database.
  private final ExecutorService reports = Executors.newVirtualThreadPerTaskExecutor();

  public CallBackPhone(Telephony telephony) {
    this.telephony = telephony;
  }

  @Override
  public void call(CallBack callBack, Consumer<Answer> report) {
    CallBackOrder order;
    try {
      order = new CallBackOrder(callBack.ticket(), callBack.address());
    } catch (IllegalArgumentException noNumber) {
      report.accept(new Answer.NotReached("不是电话号码"));
      return;
    }
    telephony
        .callBack(order)
        .thenAcceptAsync(result -> report.accept(answer(result)), reports)
        .exceptionally(
            failure -> {
              // Nobody reported: the row comes up again by itself.
              log.error("the result of a call-back of {} is lost", callBack.ticket(), failure);
              return null;
            });
  }

  static Answer answer(CallBackResult result) {
    return switch (result) {
      case CallBackResult.Answered answered ->
          new Answer.Rated(answered.score(), java.util.Optional.empty());
      case CallBackResult.NoAnswer none -> new Answer.NotReached("无人接听");
      case CallBackResult.Busy busy -> new Answer.NotReached("忙线", OutboundResult.BUSY);
      case CallBackResult.Machine machine ->
          new Answer.NotReached("接听后未按键，可能是语音信箱", OutboundResult.MACHINE);
      case CallBackResult.Refused refused -> new Answer.Refused("拒接或中途挂断");
      case CallBackResult.NotPlaced not ->
          new Answer.NotReached("未能呼出：" + not.because(), OutboundResult.FAILED);
    };
  }

  @Override
  public void close() {
    reports.shutdownNow();
  }
}
