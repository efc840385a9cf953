package org.hotline12345.channels;

/// What a platform's request is answered with.
public record Reply(int status, String type, String body) {
  public static final String TEXT = "text/plain;charset=UTF-8";
  public static final String XML = "application/xml;charset=UTF-8";
  public static final String JSON = "application/json;charset=UTF-8";

  public static Reply text(String body) {
    return new Reply(200, TEXT, body);
  }

  static Reply refused(Refusal refusal) {
    return new Reply(refusal.status(), TEXT, refusal.word());
  }
}
