package org.hotline12345.telephony.asterisk;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.Reason;
import org.hotline12345.acd.WayOut;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.outbound.OutboundOrder;

/// What we ask of Asterisk. Contexts are constants of our dialplan: a redirect to a wrong context
/// would drop the citizen. Thread-safe; each method answers whether it could be sent.
public final class Switchboard {
  private final AmiLink link;
  private final String audioHost;

  /// @param audioHost where Asterisk reaches our audio taps
  public Switchboard(AmiLink link, String audioHost) {
    this.link = link;
    this.audioHost = audioHost;
  }

  public boolean connected() {
    return link.connected();
  }

  public boolean ring(Call call, AgentId agent) {
    return link.send(new RedirectAction(call.channel(), "connect", agent.value(), 1));
  }

  public boolean backToMusic(Call call) {
    return link.send(new RedirectAction(call.channel(), "wait", "s", 1));
  }

  /// Where a caller is offered something else than to wait; leads back to the music.
  ///
  /// @param queue a line's code leads to that line's number
  public boolean wayOut(Call call, WayOut wayOut, String queue) {
    link.send(new SetVarAction(call.channel(), "LINE", queue));
    return link.send(new RedirectAction(call.channel(), "way-out", wayOut.name(), 1));
  }

  public boolean hangUp(String channel) {
    return link.send(new HangupAction(channel, 16));
  }

  /// Sends what is heard from this channel to an AudioSocket.
  public boolean tap(String channel, UUID name, int port) {
    OriginateAction tap = new OriginateAction();
    tap.setChannel("AudioSocket/" + audioHost + ":" + port + "/" + name + "/c(slin)");
    tap.setApplication("ChanSpy");
    tap.setData(channel + ",qoES");
    tap.setAsync(true);
    return link.send(tap);
  }

  /// Calls back a citizen who did not reach us; who answers waits for an agent.
  public boolean callBack(OutboundOrder.ToCitizen order, Duration ring, String callerId) {
    OriginateAction call = originate(order, "PJSIP/" + order.number() + "@trunk", "called-back");
    call.setCallerId(callerId);
    call.setTimeout(ring.toMillis());
    long arrived = order.arrivedAt().toEpochMilli();
    call.setVariables(
        Map.of(
            "__CONTACT",
            order.contact().value(),
            "ORDER",
            order.contact().value(),
            "CITIZEN",
            order.number(),
            "ARRIVED",
            "%d.%03d".formatted(arrived / 1000, arrived % 1000),
            "PRIO",
            Integer.toString(order.priority()),
            "WHY",
            Reason.Kind.CALLED_BACK.name(),
            "SKILLS",
            order.skills()));
    return link.send(call);
  }

  /// Calls an agent, and once the agent answered the citizen.
  public boolean callFrom(OutboundOrder.FromAgent order, Duration agentRing, Duration ring) {
    OriginateAction call = originate(order, "PJSIP/" + order.agent().value(), "agent-out");
    call.setCallerId(order.number());
    call.setTimeout(agentRing.toMillis());
    call.setVariables(
        Map.of(
            "__CONTACT",
            order.contact().value(),
            "ORDER",
            order.contact().value(),
            "NUMBER",
            order.number(),
            "RING",
            Long.toString(ring.toSeconds())));
    return link.send(call);
  }

  private static OriginateAction originate(OutboundOrder order, String channel, String context) {
    OriginateAction call = new OriginateAction();
    call.setActionId(order.contact().value());
    call.setChannel(channel);
    call.setContext(context);
    call.setExten("s");
    call.setPriority(1);
    call.setAsync(true);
    return call;
  }

  /// Calls a citizen; the outcome comes as [org.hotline12345.telephony.call.LineEvent.Placed].
  public boolean callOut(String order, String number, Duration ring, String callerId) {
    OriginateAction call = new OriginateAction();
    call.setActionId(order);
    call.setChannel("PJSIP/" + number + "@trunk");
    call.setContext("callback");
    call.setExten("s");
    call.setPriority(1);
    call.setCallerId(callerId);
    call.setTimeout(ring.toMillis());
    call.setVariables(Map.of("ORDER", order));
    call.setAsync(true);
    return link.send(call);
  }
}
