package org.hotline12345.desktop.launcher;

/// A port, and the two places that change it.
public enum PortSetting {
  HTTP("/server/applicationConnectors/0/port", 12345, "the web pages and the API"),
  MYSQL("/mysql/port", 12306, "MySQL"),
  SIP("/asterisk/sip", 5060, "calls (SIP over UDP)"),
  WS("/asterisk/ws", 8088, "the agents' browser phones"),
  AMI("/asterisk/ami", 5038, "steering Asterisk"),
  AGI("/asterisk/agi", 4573, "call flows"),
  AUDIO("/asterisk/audio", 4574, "live speech"),
  RTP("/asterisk/rtp", 10_000, "speech, 2000 UDP ports from here"),
  CITIZEN("/demo/citizenPort", 5070, "the demonstration citizen's phone"),
  WECHAT("/demo/wechatPort", 5071, "the demonstration citizens' WeChat");

  private final String key;
  private final int usual;
  private final String purpose;

  PortSetting(String key, int usual, String purpose) {
    this.key = key;
    this.usual = usual;
    this.purpose = purpose;
  }

  String key() {
    return key;
  }

  int usual() {
    return usual;
  }

  String purpose() {
    return purpose;
  }

  /// How to change it, in words.
  String advice() {
    return "set HOTLINE_PORT_%s to another one, or %s in config/hotline.yml"
        .formatted(name(), key.substring(1).replace("/0", "").replace('/', '.'));
  }

  boolean udp() {
    return this == SIP || this == RTP || this == CITIZEN;
  }
}
