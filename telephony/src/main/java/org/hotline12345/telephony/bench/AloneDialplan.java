package org.hotline12345.telephony.bench;

/// What Asterisk does by itself for the same calls: music for who waits; for who talks a recording
/// and two taps, whose sound goes to somebody who throws it away.
final class AloneDialplan {
  private AloneDialplan() {}

  /// @param agents called in turn
  static String of(int earPort, int agents) {
    return """

    [from-trunk](+)
    exten => 99999,1,Answer()
     same => n,MixMonitor({{recordings}}/alone-${UNIQUEID}.raw,bD)
     same => n,Dial(PJSIP/bench$[${FILTER(0-9,${CALLERID(num):7})} % AGENTS + 1],30,gm(wait)U(alone-taps^${CHANNEL}))
     same => n,Hangup()
    exten => 99996,1,Answer()
     same => n,MusicOnHold(wait)

    [alone-taps]
    exten => s,1,Originate(AudioSocket/127.0.0.1:EAR/${UUID()}/c(slin),app,ChanSpy,"${CHANNEL},qoES",,,a)
     same => n,Originate(AudioSocket/127.0.0.1:EAR/${UUID()}/c(slin),app,ChanSpy,"${ARG1},qoES",,,a)
     same => n,Return()
    """
        .replace("AGENTS", Integer.toString(agents))
        .replace("EAR", Integer.toString(earPort));
  }
}
