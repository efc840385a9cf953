package org.hotline12345.classifier;

/// Text in, meaning out. Implementations are pure, thread-safe and never throw on any text up to
/// [#MAX_LENGTH] characters; longer text is cut there.
public interface Classifier {
  int MAX_LENGTH = 20_000;

  Analysis analyse(String text);
}
