package org.hotline12345.desktop.live;

import java.util.Optional;
import java.util.function.Predicate;
import org.hotline12345.desktop.session.Person;

/// What the live pages show that other rooms put into the API's shapes. Thread-safe.
public interface Views {
  /// The ticket as this person sees it; empty if there is none or it is not theirs to see.
  Optional<Object> ticket(String number, Person viewer);

  Optional<News> news(String number);

  Object board();

  /// A ticket that changed.
  ///
  /// @param summary a list's row
  /// @param sees who has it in a list
  record News(Object summary, Predicate<Person> sees) {}
}
