package org.hotline12345.desktop.agent;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.acd.AgentState;

/// `AgentStatus` of the API.
public record AgentStatus(
    String agent, State state, Instant since, Optional<Instant> until, Optional<String> reason) {
  public enum State {
    SIGNED_OUT,
    READY,
    RESERVED,
    BUSY,
    WRAP_UP,
    PAUSED
  }

  public static AgentStatus of(String agent, AgentState state) {
    return switch (state) {
      case AgentState.SignedOut out -> plain(agent, State.SIGNED_OUT, out.since());
      case AgentState.Ready ready -> plain(agent, State.READY, ready.since());
      case AgentState.Busy busy -> plain(agent, State.BUSY, busy.since());
      case AgentState.Reserved reserved ->
          new AgentStatus(
              agent,
              State.RESERVED,
              reserved.since(),
              Optional.of(reserved.expiresAt()),
              Optional.empty());
      case AgentState.WrapUp wrapUp ->
          new AgentStatus(
              agent, State.WRAP_UP, wrapUp.since(), Optional.of(wrapUp.until()), Optional.empty());
      case AgentState.Paused paused ->
          new AgentStatus(
              agent, State.PAUSED, paused.since(), paused.until(), Optional.of(paused.reason()));
    };
  }

  private static AgentStatus plain(String agent, State state, Instant since) {
    return new AgentStatus(agent, state, since, Optional.empty(), Optional.empty());
  }
}
