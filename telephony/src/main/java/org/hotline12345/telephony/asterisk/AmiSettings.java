package org.hotline12345.telephony.asterisk;

/// Where Asterisk's manager interface is, and who we are there.
public record AmiSettings(String host, int port, String user, String secret) {
  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
