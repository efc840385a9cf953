package org.hotline12345.tickets.settings;

/// A mistake in a file under `config/`: which file, which line, and why it is one.
public final class SettingsMistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;

  public SettingsMistake(String file, int line, String because) {
    super(file + ", line " + line + ": " + because);
    this.line = line;
  }

  /// Counted from 1.
  public int line() {
    return line;
  }
}
