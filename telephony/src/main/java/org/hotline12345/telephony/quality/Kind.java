package org.hotline12345.telephony.quality;

/// What a rule looks for; the name in the API, the database and, in lower camel case, the file.
public enum Kind {
  GREETING("greeting"),
  CLOSING("closing"),
  FORBIDDEN("forbidden"),
  SILENCE("silence"),
  TALKING_OVER("talkingOver"),
  SPEED("speed");

  final String setting;

  Kind(String setting) {
    this.setting = setting;
  }
}
