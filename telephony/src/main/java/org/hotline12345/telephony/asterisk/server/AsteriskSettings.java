package org.hotline12345.telephony.asterisk.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What the templates of `config/asterisk` are filled with.
///
/// @param number the number citizens dial
/// @param agents every agent's phone
/// @param hostIp this machine's own address, which browsers see as 127.0.0.1 (ICE); empty: none
/// @param trunkAddress the only address that may call [#number]
/// @param citizenTrunk `host:port` that outgoing calls go to
public record AsteriskSettings(
    String number,
    Ports ports,
    Folders folders,
    Secrets secrets,
    Times times,
    List<AgentPhone> agents,
    String hostIp,
    String trunkAddress,
    String citizenTrunk) {

  /// @param rtpFrom first UDP port of speech, even
  public record Ports(int sip, int ws, int ami, int agi, int rtpFrom, int rtpTo) {
    public Ports {
      for (int port : new int[] {sip, ws, ami, agi, rtpFrom, rtpTo}) {
        if (port < 1 || port > 65_535) {
          throw new IllegalArgumentException("no port: " + port);
        }
      }
      if (rtpTo - rtpFrom < 20) {
        throw new IllegalArgumentException("speech needs at least 20 ports");
      }
    }
  }

  /// @param asterisk where this Asterisk keeps everything of its own
  /// @param recordings one file per call, named by its contact
  /// @param prompts `greeting.wav` and the others, 8 kHz mono 16 bit
  /// @param templates `config/asterisk`
  public record Folders(Path asterisk, Path recordings, Path prompts, Path templates) {
    public Folders {
      asterisk = asterisk.toAbsolutePath().normalize();
      recordings = recordings.toAbsolutePath().normalize();
      prompts = prompts.toAbsolutePath().normalize();
      templates = templates.toAbsolutePath().normalize();
    }
  }

  public record Secrets(String ami, String sip) {
    public Secrets {
      if (!ami.matches("[A-Za-z0-9_-]{16,128}") || sip.length() < 16) {
        throw new IllegalArgumentException(
            "secrets need 16 characters or more, the AMI's of A-Z a-z 0-9 _ - alone");
      }
    }

    @Override
    public String toString() {
      return "Secrets[hidden]";
    }
  }

  /// @param ring how long an agent's phone rings
  /// @param loop how often a waiting call looks whether our process lives
  /// @param heartbeat how long our process may be silent before Asterisk's own queue takes over
  /// @param survival how long a call stays in that queue before it looks for us again
  public record Times(Duration ring, Duration loop, Duration heartbeat, Duration survival) {
    /// How long a number outside rings before the call joins the queue.
    public Duration transfer() {
      return ring.multipliedBy(2);
    }

    public static final Times DEFAULT =
        new Times(
            Duration.ofSeconds(15),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60));
  }

  public AsteriskSettings {
    agents = List.copyOf(agents);
    if (!number.matches("[0-9]{2,15}")) {
      throw new IllegalArgumentException("the number must be digits: " + number);
    }
    if (!citizenTrunk.matches("[A-Za-z0-9.-]{1,100}:[0-9]{1,5}")) {
      throw new IllegalArgumentException("citizenTrunk must be host:port: " + citizenTrunk);
    }
    if (!trunkAddress.matches("[0-9a-fA-F.:/]{2,50}")) {
      throw new IllegalArgumentException("trunkAddress must be an address: " + trunkAddress);
    }
  }

  public String sipPassword(AgentPhone phone) {
    return DerivedSecrets.sipPassword(secrets.sip(), phone.agent().value());
  }
}
