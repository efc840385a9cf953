package org.hotline12345.acd.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.Checkpoint;
import org.hotline12345.acd.Decision;

/// One line of the log: either the state from which the next lines go on, or an event with what was
/// decided on it.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Line(
    Instant at, Optional<Checkpoint> state, Optional<AcdEvent> event, List<Decision> decided) {
  public Line {
    decided = decided == null ? List.of() : List.copyOf(decided);
    if (state.isPresent() == event.isPresent()) {
      throw new IllegalArgumentException("a line is a state or an event");
    }
  }

  static Line of(Instant at, Checkpoint state) {
    return new Line(at, Optional.of(state), Optional.empty(), List.of());
  }

  static Line of(Instant at, AcdEvent event, List<Decision> decided) {
    return new Line(at, Optional.empty(), Optional.of(event), decided);
  }
}
