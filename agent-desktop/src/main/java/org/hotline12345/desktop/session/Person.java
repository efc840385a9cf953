package org.hotline12345.desktop.session;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/// Somebody who is signed in. Resources get it as a parameter: `@Auth Person person`.
///
/// @param department code of the department, for the role DEPARTMENT
public record Person(
    String username, String displayName, Set<Role> roles, Optional<String> department)
    implements Principal {
  public Person {
    roles = Set.copyOf(roles);
    if (roles.contains(Role.DEPARTMENT) != department.isPresent()) {
      throw new IllegalArgumentException("the role DEPARTMENT and a department go together");
    }
  }

  @Override
  public String getName() {
    return username;
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
