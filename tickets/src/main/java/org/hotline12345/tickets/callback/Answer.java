package org.hotline12345.tickets.callback;

import java.util.Optional;
import org.hotline12345.tickets.outbound.OutboundResult;

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

  /// @param because for the record: no answer, window closed ...
  record NotReached(String because, OutboundResult result) implements Answer {
    public NotReached(String because) {
      this(because, OutboundResult.NO_ANSWER);
    }
  }

  /// The citizen does not want to answer: nobody asks again.
  record Refused(String because) implements Answer {}
}
