package org.hotline12345.telephony.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.SoftHangupRequestEvent;
import org.hotline12345.telephony.call.Leg;
import org.hotline12345.telephony.call.LineEvent;

/// Translates asterisk-java's events, in their order, and hands them on at once. Called on the
/// reader's thread alone.
final class AmiEars implements ManagerEventListener {
  /// Asterisk's own mark (AST_SOFTHANGUP_DEV) where this event has no cause of Q.850.
  private static final int SILENT = 1;

  private final Consumer<LineEvent> sink;
  private final List<LineEvent.Seen> census = new ArrayList<>();

  AmiEars(Consumer<LineEvent> sink) {
    this.sink = sink;
  }

  @Override
  public void onManagerEvent(ManagerEvent event) {
    switch (event) {
      case HotlineEvent step ->
          sink.accept(
              new LineEvent.Step(leg(step.getChannel(), step), step.getWhat(), step.getStatus()));
      case BridgeEnterEvent enter ->
          sink.accept(
              new LineEvent.BridgeEntered(
                  enter.getBridgeUniqueId(), leg(enter.getChannel(), enter)));
      case BridgeLeaveEvent leave ->
          sink.accept(
              new LineEvent.BridgeLeft(leave.getBridgeUniqueId(), leg(leave.getChannel(), leave)));
      case HangupEvent hangup -> {
        int cause = hangup.getCause() == null ? 0 : hangup.getCause();
        sink.accept(new LineEvent.HungUp(leg(hangup.getChannel(), hangup), cause));
      }
      case SoftHangupRequestEvent request -> {
        if (Integer.valueOf(SILENT).equals(request.getCause())) {
          sink.accept(new LineEvent.Silent(leg(request.getChannel(), request)));
        }
      }
      case CoreShowChannelEvent seen ->
          census.add(new LineEvent.Seen(leg(seen.getChannel(), seen), text(seen.getBridgeid())));
      case CoreShowChannelsCompleteEvent _ -> {
        sink.accept(new LineEvent.Census(census));
        census.clear();
      }
      case OriginateResponseEvent placed -> {
        if (placed.getActionId() != null) {
          int reason = placed.getReason() == null ? 0 : placed.getReason();
          sink.accept(new LineEvent.Placed(placed.getActionId(), placed.isSuccess(), reason));
        }
      }
      default -> {}
    }
  }

  private static Leg leg(String channel, ManagerEvent event) {
    Map<String, String> variables = event.getChannelVariables();
    return new Leg(text(channel), variables == null ? Map.of() : variables);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
