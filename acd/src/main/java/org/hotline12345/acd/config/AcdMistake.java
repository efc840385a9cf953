package org.hotline12345.acd.config;

/// The file cannot be used; the message says file, line and reason.
public final class AcdMistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  AcdMistake(String message) {
    super(message);
  }
}
