package org.hotline12345.desktop.ticket;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;

/// Signs in whoever the header `X-Person` names: `dept-heating:DEPARTMENT:heating`.
@Priority(Priorities.AUTHENTICATION)
record TestingPerson() implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Person> person =
        Optional.ofNullable(request.getHeaderString("X-Person")).map(TestingPerson::read);
    request.setSecurityContext(
        new SecurityContext() {
          @Override
          public Principal getUserPrincipal() {
            return person.orElse(null);
          }

          @Override
          public boolean isUserInRole(String role) {
            return person.filter(p -> p.is(Role.valueOf(role))).isPresent();
          }

          @Override
          public boolean isSecure() {
            return false;
          }

          @Override
          public String getAuthenticationScheme() {
            return "header";
          }
        });
  }

  private static Person read(String text) {
    var parts = text.split(":", -1);
    Set<Role> roles =
        Arrays.stream(parts[1].split(",", -1)).map(Role::valueOf).collect(Collectors.toSet());
    return new Person(
        parts[0], parts[0], roles, parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
  }
}
