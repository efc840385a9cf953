package org.hotline12345.telephony.call;

import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.tickets.contact.Contact.EndReason;

/// What is to be done after a step; carried out in order, outside the state machine.
public sealed interface CallAct
    permits CallAct.WayOut,
        CallAct.Open,
        CallAct.Ask,
        CallAct.Serving,
        CallAct.Ring,
        CallAct.BackToMusic,
        CallAct.Accepted,
        CallAct.Refused,
        CallAct.Converse,
        CallAct.Resume,
        CallAct.StopListening,
        CallAct.Finish,
        CallAct.KeepRecording,
        TransferAct {
  /// Write it into the contact log.
  record Open(Call call) implements CallAct {}

  /// Ask the ACD for an agent.
  record Ask(Call call) implements CallAct {}

  /// Tell the ACD that this agent already talks with it.
  record Serving(Call call, AgentId agent) implements CallAct {}

  record Ring(Call call, AgentId agent) implements CallAct {}

  /// Send the channel back to the music.
  record BackToMusic(Call call) implements CallAct {}

  /// Send the channel where it is offered the way out.
  record WayOut(Call call, CallEvent.Diverted to) implements CallAct {}

  record Accepted(Call call, AgentId agent) implements CallAct {}

  record Refused(Call call, AgentId agent, AcdEvent.Refusal why) implements CallAct {}

  /// Note the answer and listen to both speakers.
  record Converse(Call call, AgentId agent, String agentChannel) implements CallAct {}

  /// The same for a talk that began before we came.
  record Resume(Call call, AgentId agent, String agentChannel) implements CallAct {}

  record StopListening(Call call) implements CallAct {}

  /// Tell the ACD and the log that the conversation is over.
  record Finish(Call call, EndReason reason) implements CallAct {}

  /// The channel is gone, so its recording is complete.
  record KeepRecording(Call call) implements CallAct {}
}
