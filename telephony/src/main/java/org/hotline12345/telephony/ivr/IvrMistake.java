package org.hotline12345.telephony.ivr;

/// The flow file cannot be used; the message says file, line and reason.
public final class IvrMistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  public IvrMistake(String message) {
    super(message);
  }
}
