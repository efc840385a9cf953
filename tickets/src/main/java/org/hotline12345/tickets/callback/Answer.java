package org.hotline12345.tickets.callback;

import java.util.Optional;

/// What came of a call-back.
public sealed interface Answer {
  /// @param satisfaction 1 (very dissatisfied) to 5
  record Rated(int satisfaction, Optional<String> note) implements Answer {
    public Rated {
      if (satisfaction < 1 || satisfaction > 5) {
        throw new IllegalArgumentException("satisfaction is 1 to 5");
      }
    }
  }

  /// @param because for the record: no answer, hung up, window closed ...
  record NotReached(String because) implements Answer {}
}
