package org.hotline12345.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who handles the ticket until when.
///
/// @param line code of the line
/// @param department code of the lead department (主办)
/// @param coDepartments codes of those that help (协办)
/// @param signBy when it must be signed
/// @param dueAt when it must be replied to; the clock runs from the dispatch
/// @param returnBy until when it may be returned; empty: it must be kept
/// @param note what the dispatcher tells the department
public record Assignment(
    String line,
    String department,
    List<String> coDepartments,
    Instant dispatchedAt,
    Instant signBy,
    Instant dueAt,
    Optional<Instant> returnBy,
    Optional<String> note) {
  public Assignment {
    coDepartments = List.copyOf(coDepartments);
    if (!dueAt.isAfter(dispatchedAt)) {
      throw new IllegalArgumentException("due before it is dispatched");
    }
  }

  /// The same work, which can't be returned any more.
  public Assignment kept() {
    return new Assignment(
        line, department, coDepartments, dispatchedAt, signBy, dueAt, Optional.empty(), note);
  }

  public boolean concerns(String code) {
    return department.equals(code) || coDepartments.contains(code);
  }
}
