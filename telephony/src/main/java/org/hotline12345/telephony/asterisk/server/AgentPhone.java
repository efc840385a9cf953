package org.hotline12345.telephony.asterisk.server;

import java.util.Optional;
import org.hotline12345.acd.AgentId;

/// The phone an agent is reached at; its SIP user is the agent's id.
///
/// @param address `host:port` of a phone that does not register; empty: it registers with its
///     password
public record AgentPhone(AgentId agent, Kind kind, Optional<String> address) {
  public enum Kind {
    /// WebRTC through Asterisk's WebSocket.
    BROWSER,
    /// A plain SIP phone over UDP.
    DESK,
    /// A supervisor's browser; citizens never ring there by themselves.
    SUPERVISOR
  }

  public AgentPhone {
    if (address.isPresent() && !address.get().matches("[A-Za-z0-9.-]{1,100}:[0-9]{1,5}")) {
      throw new IllegalArgumentException("phone address must be host:port: " + address.get());
    }
    if (address.isPresent() && kind != Kind.DESK) {
      throw new IllegalArgumentException("a browser has no address of its own");
    }
  }

  public static AgentPhone browser(String agent) {
    return new AgentPhone(new AgentId(agent), Kind.BROWSER, Optional.empty());
  }

  public static AgentPhone supervisor(String agent) {
    return new AgentPhone(new AgentId(agent), Kind.SUPERVISOR, Optional.empty());
  }

  public static AgentPhone desk(String agent) {
    return new AgentPhone(new AgentId(agent), Kind.DESK, Optional.empty());
  }

  public static AgentPhone desk(String agent, String address) {
    return new AgentPhone(new AgentId(agent), Kind.DESK, Optional.of(address));
  }
}
