package org.hotline12345.desktop.launcher;

/// Something the person at the terminal can mend; its message says what and how.
public final class Problem extends Exception {
  private static final long serialVersionUID = 1L;

  public Problem(String message) {
    super(message);
  }

  public Problem(String message, Throwable cause) {
    super(message, cause);
  }
}
