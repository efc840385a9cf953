package org.hotline12345.telephony.asterisk;

import java.util.Map;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.supervision.Watch;
import org.hotline12345.telephony.transfer.Target;

/// Supervisors' telephones. Thread-safe; each method answers whether it could be sent.
public final class SpyBoard {
  private static final long RING_MILLIS = 20_000;

  private final AmiLink link;

  public SpyBoard(AmiLink link) {
    this.link = link;
  }

  public boolean join(AgentId supervisor, ContactId contact, String agentLeg, Watch.Mode mode) {
    return call(
        supervisor, "spy", mode.extension(), Map.of("SPIED", agentLeg, "WATCHED", contact.value()));
  }

  public boolean change(Watch watch, Watch.Mode mode) {
    return link.send(new RedirectAction(watch.channel(), "spy", mode.extension(), 1));
  }

  public boolean takeOver(
      String channel, AgentId supervisor, ContactId contact, String citizenLeg) {
    link.send(new SetVarAction(channel, "WATCHES", ""));
    link.send(new SetVarAction(channel, "CONTACT", contact.value()));
    link.send(new SetVarAction(channel, "TARGET", Target.agent(supervisor.value()).text()));
    link.send(new SetVarAction(channel, "OTHER", citizenLeg));
    return link.send(new RedirectAction(channel, "fetch", "s", 1));
  }

  public boolean callToTakeOver(AgentId supervisor, ContactId contact, String citizenLeg) {
    return call(
        supervisor,
        "fetch",
        "s",
        Map.of(
            "CONTACT", contact.value(),
            "TARGET", Target.agent(supervisor.value()).text(),
            "OTHER", citizenLeg));
  }

  public boolean hangUp(String channel) {
    return link.send(new HangupAction(channel, 16));
  }

  private boolean call(
      AgentId supervisor, String context, String exten, Map<String, String> variables) {
    OriginateAction call = new OriginateAction();
    call.setChannel("PJSIP/" + supervisor.value());
    call.setContext(context);
    call.setExten(exten);
    call.setPriority(1);
    call.setTimeout(RING_MILLIS);
    call.setVariables(variables);
    call.setAsync(true);
    return link.send(call);
  }
}
