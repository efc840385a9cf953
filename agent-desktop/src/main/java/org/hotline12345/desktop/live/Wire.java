package org.hotline12345.desktop.live;

import java.io.IOException;

/// A connection to one page.
public interface Wire {
  /// Too slow; come again and start from a snapshot.
  int TRY_AGAIN = 1013;

  /// The server stops or starts over.
  int RESTART = 1012;

  /// The session is over.
  int NOT_ALLOWED = 1008;

  /// Sends one message and returns when it has left.
  ///
  /// @throws IOException if it has not after some seconds, or the connection is gone
  void send(String text) throws IOException, InterruptedException;

  void close(int status, String reason);
}
