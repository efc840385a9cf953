package org.hotline12345.desktop.agent;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hotline12345.desktop.session.Person;

/// What agents are called, by login name; read anew by [#refresh]. Thread-safe.
public final class AgentNames implements Supplier<Map<String, String>> {
  private final Supplier<List<Person>> accounts;
  private volatile Map<String, String> names = Map.of();

  public AgentNames(Supplier<List<Person>> accounts) {
    this.accounts = accounts;
  }

  public void refresh() {
    names =
        accounts.get().stream()
            .collect(Collectors.toUnmodifiableMap(Person::username, Person::displayName));
  }

  @Override
  public Map<String, String> get() {
    return names;
  }
}
