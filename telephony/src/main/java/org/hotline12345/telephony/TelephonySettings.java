package org.hotline12345.telephony;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.hotline12345.telephony.asterisk.AmiSettings;
import org.hotline12345.telephony.speech.TapLimits;

/// @param agi where our FastAGI server listens; the same as in Asterisk's dialplan
/// @param agiKey what Asterisk must name there, see
///     [org.hotline12345.telephony.asterisk.server.DerivedSecrets#agiKey]
/// @param audio where the audio taps listen
/// @param ivr `config/ivr.yml`
/// @param out how calls to citizens are made
public record TelephonySettings(
    AmiSettings ami,
    InetSocketAddress agi,
    String agiKey,
    InetSocketAddress audio,
    TapLimits taps,
    Files files,
    Out out) {

  /// @param recordings Asterisk writes and we finish them here
  /// @param prompts folder as Asterisk sees it
  /// @param journal where we keep what the database could not take yet
  public record Files(Path recordings, Path prompts, Path ivr, Path journal) {
    public Files {
      recordings = recordings.toAbsolutePath().normalize();
      prompts = prompts.toAbsolutePath().normalize();
    }
  }

  /// @param callerId the number that citizens see
  /// @param ring how long their phone rings
  /// @param transferRing how long somebody called into a conference rings
  public record Out(String callerId, Duration ring, Duration transferRing) {
    public static final Out DEFAULT =
        new Out("12345", Duration.ofSeconds(30), Duration.ofSeconds(25));

    public Out(String callerId, Duration ring) {
      this(callerId, ring, DEFAULT.transferRing());
    }
  }
}
