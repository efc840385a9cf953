package org.hotline12345.telephony.phones;

import java.nio.file.Path;
import java.time.Duration;

/// What a SIPp phone does. `AUDIO` is a raw A-law file that is played in a loop.
final class Scenario {
  private static final String SDP =
      """
      v=0
      o=phone 1 1 IN IP4 [local_ip]
      s=-
      c=IN IP4 [media_ip]
      t=0 0
      m=audio [rtpstream_audio_port] RTP/AVP 8 101
      a=rtpmap:8 PCMA/8000
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-15
      """;

  private static final String ANSWER_HEAD =
      """
      [last_Via:]
      [last_From:]
      [last_To:];tag=[pid]a[call_number]
      [last_Call-ID:]
      [last_CSeq:]
      Contact: <sip:phone@[local_ip]:[local_port]>
      """;

  private static final String ENDING =
      """
        <send next="9"><![CDATA[
      SIP/2.0 200 OK
      [last_Via:]
      [last_From:]
      [last_To:]
      [last_Call-ID:]
      [last_CSeq:]
      Content-Length: 0

      ]]></send>
      """;

  private Scenario() {}

  /// Calls, talks, and hangs up after so long unless the other side did.
  static String citizen(String dialled, String number, Path audio, long millis) {
    return head("citizen")
        + """
        <send retrans="500"><![CDATA[
      INVITE sip:DIALLED@[remote_ip]:[remote_port] SIP/2.0
      Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]
      From: <sip:NUMBER@[local_ip]:[local_port]>;tag=[pid]c[call_number]
      To: <sip:DIALLED@[remote_ip]:[remote_port]>
      Call-ID: [call_id]
      CSeq: 1 INVITE
      Contact: <sip:NUMBER@[local_ip]:[local_port]>
      Max-Forwards: 70
      Content-Type: application/sdp
      Content-Length: [len]

      SDP]]></send>
        <recv response="100" optional="true"/>
        <recv response="180" optional="true"/>
        <recv response="183" optional="true"/>
        <recv response="200"/>
        <send><![CDATA[
      ACK sip:DIALLED@[remote_ip]:[remote_port] SIP/2.0
      Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]
      From: <sip:NUMBER@[local_ip]:[local_port]>;tag=[pid]c[call_number]
      [last_To:]
      Call-ID: [call_id]
      CSeq: 1 ACK
      Max-Forwards: 70
      Content-Length: 0

      ]]></send>
        <nop><action>
          <exec rtp_stream="AUDIO,-1,8"/>
        </action></nop>
        <recv request="BYE" timeout="MILLIS" ontimeout="1"/>
      ENDING
        <label id="1"/>
        <send retrans="500"><![CDATA[
      BYE sip:DIALLED@[remote_ip]:[remote_port] SIP/2.0
      Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]
      From: <sip:NUMBER@[local_ip]:[local_port]>;tag=[pid]c[call_number]
      [last_To:]
      Call-ID: [call_id]
      CSeq: 2 BYE
      Max-Forwards: 70
      Content-Length: 0

      ]]></send>
        <recv response="200"/>
        <label id="9"/>
      </scenario>
      """
            .replace("SDP]]", SDP + "]]")
            .replace("ENDING", ENDING)
            .replace("DIALLED", dialled)
            .replace("NUMBER", number)
            .replace("AUDIO", audio.toString())
            .replace("MILLIS", Long.toString(millis));
  }

  /// Rings, answers, talks, and hangs up after so long unless the other side did.
  static String answers(Path audio, long ringMillis, long millis) {
    return head("answers")
        + """
        <recv request="INVITE"><action>
          <ereg regexp=".*" search_in="hdr" header="From:" assign_to="1"/>
          <ereg regexp=".*" search_in="hdr" header="To:" assign_to="2"/>
          <ereg regexp="sip:[^>]*" search_in="hdr" header="Contact:" assign_to="3"/>
        </action></recv>
        <send><![CDATA[
      SIP/2.0 180 Ringing
      HEADContent-Length: 0

      ]]></send>
        <pause milliseconds="RING"/>
        <send retrans="500"><![CDATA[
      SIP/2.0 200 OK
      HEADContent-Type: application/sdp
      Content-Length: [len]

      SDP]]></send>
        <recv request="ACK"/>
        <nop><action><exec rtp_stream="AUDIO,-1,8"/></action></nop>
        <recv request="BYE" timeout="MILLIS" ontimeout="1"/>
      ENDING
        <label id="1"/>
        <send retrans="500"><![CDATA[
      BYE [$3] SIP/2.0
      Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]
      From:[$2];tag=[pid]a[call_number]
      To:[$1]
      Call-ID: [call_id]
      CSeq: 1 BYE
      Max-Forwards: 70
      Content-Length: 0

      ]]></send>
        <recv response="200"/>
        <label id="9"/>
      </scenario>
      """
            .replace("SDP]]", SDP + "]]")
            .replace("HEAD", ANSWER_HEAD)
            .replace("ENDING", ENDING)
            .replace("AUDIO", audio.toString())
            .replace("RING\"", ringMillis + "\"")
            .replace("MILLIS", Long.toString(millis));
  }

  /// As [#answers], but says nothing and hangs up after a random time.
  static String leaves(Duration least, Duration most) {
    String answers = answers(Path.of("silence"), 0, 0);
    int talk = answers.indexOf("  <nop>");
    int bye = answers.indexOf("  <label id=\"1\"/>");
    return answers.substring(0, talk)
        + "  <pause distribution=\"uniform\" min=\"%d\" max=\"%d\"/>\n"
            .formatted(least.toMillis(), most.toMillis())
        + answers.substring(bye);
  }

  /// As [#answers], but hangs up after a random time; the other side must stay as long.
  static String speaksThenLeaves(Path audio, Duration least, Duration most) {
    String answers = answers(audio, 100, 0);
    int wait = answers.indexOf("  <recv request=\"BYE\"");
    int bye = answers.indexOf("  <label id=\"1\"/>");
    return answers.substring(0, wait)
        + "  <pause distribution=\"uniform\" min=\"%d\" max=\"%d\"/>\n"
            .formatted(least.toMillis(), most.toMillis())
        + answers.substring(bye);
  }

  /// As [#citizen], but says nothing.
  static String silent(String dialled, String number, Duration most) {
    String citizen = citizen(dialled, number, Path.of("silence"), most.toMillis());
    int talk = citizen.indexOf("  <nop>");
    return citizen.substring(0, talk) + citizen.substring(citizen.indexOf("  <recv", talk));
  }

  /// Rings until the caller gives up.
  static String ringsOnly() {
    return head("rings")
        + """
        <recv request="INVITE"/>
        <send><![CDATA[
      SIP/2.0 180 Ringing
      HEADContent-Length: 0

      ]]></send>
        <recv request="CANCEL"/>
        <send><![CDATA[
      SIP/2.0 200 OK
      HEADContent-Length: 0

      ]]></send>
        <send retrans="500"><![CDATA[
      SIP/2.0 487 Request Terminated
      [last_Via:]
      [last_From:]
      [last_To:];tag=[pid]a[call_number]
      [last_Call-ID:]
      CSeq: [cseq] INVITE
      Content-Length: 0

      ]]></send>
        <recv request="ACK"/>
      </scenario>
      """
            .replace("HEAD", ANSWER_HEAD);
  }

  static String refuses(String status) {
    return head("refuses")
        + """
        <recv request="INVITE"/>
        <send retrans="500"><![CDATA[
      SIP/2.0 STATUS
      HEADContent-Length: 0

      ]]></send>
        <recv request="ACK"/>
      </scenario>
      """
            .replace("STATUS", status)
            .replace("HEAD", ANSWER_HEAD);
  }

  private static String head(String name) {
    return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<scenario name=\"" + name + "\">\n";
  }
}
