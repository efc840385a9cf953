package org.hotline12345.telephony.asterisk;

import java.time.Duration;
import java.util.Map;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.hotline12345.acd.AgentId;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.transfer.Destination;

/// Holds, transfers and conferences. What the dialplan needs is set on the channels first;
/// Asterisk keeps the order of a connection's actions. Each context ends by itself in the queue
/// or after the call, whatever becomes of the other legs. Thread-safe.
public final class TransferBoard {
  /// Begins the name of a call to a third; the target's text follows.
  public static final String GUEST_ORDER = "guest/";

  private final AmiLink link;
  private final String callerId;
  private final Duration ring;

  /// @param callerId what somebody called into a conference sees
  /// @param ring how long they ring
  public TransferBoard(AmiLink link, String callerId, Duration ring) {
    this.link = link;
    this.callerId = callerId;
    this.ring = ring;
  }

  public void hold(Call call, AgentId agent, String agentLeg) {
    know(call, agent, agentLeg);
    both(call.channel(), "hold", "s", agentLeg, "solo", "s");
  }

  /// @param agentLeg whatever it does: alone, calling somebody, in a conference
  public void rejoin(Call call, String agentLeg) {
    set(call.channel(), "PEER", agentLeg);
    set(agentLeg, "OTHER", call.channel());
    both(call.channel(), "fetched", "s", agentLeg, "fetch", "s");
  }

  public void consult(Call call, AgentId agent, String agentLeg, Destination to) {
    know(call, agent, agentLeg);
    set(agentLeg, "DONE", "");
    dial(agentLeg, to);
    both(call.channel(), "hold", "s", agentLeg, "consult", "s");
  }

  public void complete(Call call, String agentLeg, String channel) {
    set(agentLeg, "DONE", "1");
    link.send(new RedirectAction(call.channel(), "rejoin", channel, 1));
  }

  /// The agent's leg ends, wherever it is.
  public void send(Call call, AgentId agent, String agentLeg, Destination to) {
    know(call, agent, agentLeg);
    dial(call.channel(), to);
    link.send(new RedirectAction(call.channel(), "transfer", "s", 1));
    hangUp(agentLeg);
  }

  public void recall(Call call) {
    link.send(new RedirectAction(call.channel(), "recall", "s", 1));
  }

  /// The agent's telephone is gone: the citizen hears so and waits.
  public void lost(Call call) {
    link.send(new RedirectAction(call.channel(), "lost", "s", 1));
  }

  public void conference(Call call, AgentId agent, String agentLeg, Destination to) {
    know(call, agent, agentLeg);
    set(call.channel(), "DEST", to.target().text());
    both(agentLeg, "conference", "with", call.channel(), "conference", "citizen");
    OriginateAction guest = new OriginateAction();
    guest.setActionId(GUEST_ORDER + call.contact().value() + "/" + to.target().text());
    guest.setChannel(to.dial());
    guest.setContext("conference");
    guest.setExten("guest");
    guest.setPriority(1);
    guest.setCallerId(callerId);
    guest.setTimeout(ring.toMillis());
    guest.setVariables(Map.of("CONTACT", call.contact().value(), "TARGET", to.target().text()));
    guest.setAsync(true);
    link.send(guest);
  }

  /// All three leave what they are in; the one consulted first, or their leg would end.
  public void merge(Call call, AgentId agent, String agentLeg, String channel) {
    know(call, agent, agentLeg);
    both(channel, "conference", "with", agentLeg, "conference", "with");
    link.send(new RedirectAction(call.channel(), "conference", "citizen", 1));
  }

  /// The dialplan finds this agent again.
  public void servedBy(Call call, AgentId agent) {
    set(call.channel(), "AGENT", agent.value());
  }

  public void hangUp(String channel) {
    if (!channel.isEmpty()) {
      link.send(new HangupAction(channel, 16));
    }
  }

  private void know(Call call, AgentId agent, String agentLeg) {
    set(call.channel(), "PEER", agentLeg);
    set(call.channel(), "AGENT", agent.value());
    set(agentLeg, "OTHER", call.channel());
  }

  private void dial(String channel, Destination to) {
    set(channel, "DIAL", to.dial());
    set(channel, "DEST", to.target().text());
  }

  private void set(String channel, String name, String value) {
    if (!channel.isEmpty()) {
      link.send(new SetVarAction(channel, name, value));
    }
  }

  private void both(
      String first,
      String firstContext,
      String firstExten,
      String second,
      String secondContext,
      String secondExten) {
    RedirectAction redirect = new RedirectAction(first, firstContext, firstExten, 1);
    redirect.setExtraChannel(second);
    redirect.setExtraContext(secondContext);
    redirect.setExtraExten(secondExten);
    redirect.setExtraPriority(1);
    link.send(redirect);
  }
}
