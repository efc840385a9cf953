package org.hotline12345.desktop.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hotline12345.telephony.transfer.Directory;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.lines.Line;
import org.hotline12345.tickets.lines.Lines;

/// What targets are called. Thread-safe.
public final class Names {
  private final Supplier<Map<String, String>> people;
  private final Directory directory;
  private final Lines lines;

  /// @param people display name by login name
  public Names(Supplier<Map<String, String>> people, Directory directory, Lines lines) {
    this.people = people;
    this.directory = directory;
    this.lines = lines;
  }

  public CallView.Who who(Target target) {
    return new CallView.Who(target.kind(), target.code(), name(target));
  }

  private String name(Target target) {
    return switch (target.kind()) {
      case AGENT -> person(target.code());
      case LINE -> lines.find(target.code()).map(Line::name).orElse(target.code());
      case EMERGENCY ->
          directory.emergencies().stream()
              .filter(known -> known.number().equals(target.code()))
              .findFirst()
              .map(Directory.Emergency::name)
              .orElse(target.code());
      case NUMBER -> target.code();
    };
  }

  public String person(String username) {
    return people.get().getOrDefault(username, username);
  }

  /// The line that a dialled number belongs to.
  public Optional<String> lineOf(String number) {
    return lines.all().stream()
        .filter(line -> line.number().filter(number::equals).isPresent())
        .findFirst()
        .map(Line::name);
  }
}
