package org.hotline12345.desktop.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.desktop.session.Sessions;
import org.hotline12345.desktop.session.Token;

/// Finds out who is asking, by the session cookie. Whether they may is [RoleRules]' matter.
@Priority(Priorities.AUTHENTICATION)
public record SessionFilter(Sessions sessions) implements ContainerRequestFilter {
  public static final String COOKIE = "hotline_session";

  @Override
  public void filter(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(COOKIE);
    Optional<Person> person =
        cookie == null ? Optional.empty() : sessions.person(new Token(cookie.getValue()));
    boolean secure = request.getSecurityContext().isSecure();
    request.setSecurityContext(new SignedIn(person, secure));
  }

  private record SignedIn(Optional<Person> person, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return person.orElse(null);
    }

    @Override
    public boolean isUserInRole(String role) {
      return person.isPresent() && person.get().is(Role.valueOf(role));
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getAuthenticationScheme() {
      return "cookie";
    }
  }
}
