package org.hotline12345.desktop.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;

/// Tells the log-in page of a demonstration whom one can be; registered there alone.
@Path("/api/demo")
@Produces(MediaType.APPLICATION_JSON)
public final class DemoResource {
  public record Account(String username, Role role, String displayName) {}

  public record Hint(List<Account> accounts, String passwordHint) {}

  private final Hint hint;

  /// @param passwordHint where the password is found, never the password
  public DemoResource(List<Person> people, String passwordHint) {
    this.hint =
        new Hint(
            people.stream()
                .map(
                    person ->
                        new Account(
                            person.username(),
                            person.roles().iterator().next(),
                            person.displayName()))
                .toList(),
            passwordHint);
  }

  @GET
  @Anybody
  public Hint hint() {
    return hint;
  }
}
