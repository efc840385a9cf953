package org.hotline12345.desktop.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The accounts of a demonstration: agent1 to agent4, dispatcher, manager, admin and one for each
/// department (`dept-<code>`), all with the same password.
public final class DemoAccounts {
  private DemoAccounts() {}

  /// Adds those that are missing; an account that exists keeps its password.
  ///
  /// @param departments name by code
  public static void addMissing(
      AccountStore accounts,
      Passwords passwords,
      String password,
      Map<String, String> departments,
      Instant now) {
    List<Person> missing =
        people(departments).stream()
            .filter(person -> accounts.account(person.username()).isEmpty())
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    // One hash for all: they share the password anyway, and forty would take seconds.
    String hash = passwords.hash(password);
    missing.forEach(person -> accounts.add(new Account(person, hash, true), now));
  }

  /// @param departments name by code
  public static List<Person> people(Map<String, String> departments) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (int i = 1; i <= 4; i++) {
      put(people, "agent" + i, "坐席" + i, Set.of(Role.AGENT), Optional.empty());
    }
    put(people, "dispatcher", "派单员", Set.of(Role.DISPATCHER), Optional.empty());
    put(people, "manager", "班长", Set.of(Role.MANAGER), Optional.empty());
    put(people, "admin", "系统管理员", Set.of(Role.ADMIN), Optional.empty());
    departments.forEach(
        (code, name) ->
            put(people, "dept-" + code, name, Set.of(Role.DEPARTMENT), Optional.of(code)));
    return List.copyOf(people.values());
  }

  private static void put(
      Map<String, Person> people,
      String username,
      String displayName,
      Set<Role> roles,
      Optional<String> department) {
    people.put(username, new Person(username, displayName, roles, department));
  }
}
