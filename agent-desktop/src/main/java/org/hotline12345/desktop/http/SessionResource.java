package org.hotline12345.desktop.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hotline12345.desktop.session.LogIn;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.desktop.session.Sessions;
import org.hotline12345.desktop.session.Token;

/// Signing in and out.
@Path("/api/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {
  public record Credentials(String username, String password) {}

  /// What an agent's browser needs to be a telephone.
  public record Phone(String uri, String password, String server, String extension) {}

  public record Shown(
      String username,
      String displayName,
      List<Role> roles,
      Optional<String> department,
      Optional<Phone> phone) {}

  private static final int LONGEST = 200;

  private final Sessions sessions;
  private final Function<Person, Optional<Phone>> phones;
  private final Consumer<Token> ended;
  private final boolean https;

  /// @param ended told when somebody signs out, to end what else the session holds open
  public SessionResource(
      Sessions sessions,
      Function<Person, Optional<Phone>> phones,
      Consumer<Token> ended,
      boolean https) {
    this.sessions = sessions;
    this.phones = phones;
    this.ended = ended;
    this.https = https;
  }

  @POST
  @Anybody
  public Response open(Credentials credentials, @Context HttpServletRequest request) {
    if (credentials == null
        || credentials.username() == null
        || credentials.password() == null
        || credentials.username().length() > LONGEST
        || credentials.password().length() > LONGEST) {
      return Problem.of(400, "malformed").response();
    }
    LogIn outcome =
        sessions.logIn(credentials.username(), credentials.password(), request.getRemoteAddr());
    return switch (outcome) {
      case LogIn.SignedIn in ->
          Response.ok(shown(in.person())).cookie(cookie(in.token().value(), -1)).build();
      case LogIn.Refused refused -> Problem.of(401, "wrong-password").response();
      case LogIn.TooManyWrong wait ->
          Response.fromResponse(Problem.of(429, "too-many-wrong-passwords").response())
              .header("Retry-After", wait.retryAfter().toSeconds() + 1)
              .build();
    };
  }

  @GET
  @PermitAll
  public Shown session(@Auth Person person) {
    return shown(person);
  }

  @DELETE
  @PermitAll
  public Response close(
      @Auth Person person,
      @CookieParam(SessionFilter.COOKIE) String cookie,
      @Context HttpServletRequest request) {
    Token token = new Token(cookie);
    sessions.logOut(person, token, request.getRemoteAddr());
    ended.accept(token);
    return Response.noContent().cookie(cookie("", 0)).build();
  }

  private Shown shown(Person person) {
    return new Shown(
        person.username(),
        person.displayName(),
        person.roles().stream().sorted().toList(),
        person.department(),
        phones.apply(person));
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(SessionFilter.COOKIE)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(https)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
