package org.hotline12345.tickets;

import java.util.Optional;

/// Who does something.
///
/// @param name login name
/// @param department for people of a department, its code: they see and move its tickets alone
public record Actor(String name, Optional<String> department) {
  public static Actor of(String name) {
    return new Actor(name, Optional.empty());
  }

  public boolean sees(Ticket ticket) {
    return department.isEmpty()
        || ticket.assignment().filter(a -> a.concerns(department.get())).isPresent();
  }

  public boolean handles(Ticket ticket) {
    return department.isEmpty()
        || ticket.assignment().filter(a -> a.department().equals(department.get())).isPresent();
  }
}
