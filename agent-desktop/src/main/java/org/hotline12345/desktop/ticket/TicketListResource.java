package org.hotline12345.desktop.ticket;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.db.TicketQueries;
import org.hotline12345.tickets.db.TicketQueries.Filter;

/// Lists of tickets, newest first. A department sees its own.
@Path("/api/tickets")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public final class TicketListResource {
  private static final int LONGEST_QUERY = 100;

  private final TicketQueries queries;

  public TicketListResource(TicketQueries queries) {
    this.queries = queries;
  }

  @GET
  public TicketQueries.Page list(
      @Auth Person person,
      @QueryParam("state") String state,
      @QueryParam("line") String line,
      @QueryParam("department") String department,
      @QueryParam("q") String words,
      @QueryParam("before") String before,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    var filter =
        new Filter(
            given(state).map(TicketListResource::stage),
            given(line),
            given(department),
            given(words),
            given(before));
    return queries.list(
        filter, Outcomes.actor(person), Math.clamp(limit, 1, TicketQueries.MAX_PAGE));
  }

  private static Optional<String> given(String value) {
    var text = Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    if (text.filter(v -> v.length() > LONGEST_QUERY).isPresent()) {
      throw Problem.of(422, "invalid").exception();
    }
    return text;
  }

  private static Stage stage(String name) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of(422, "invalid").exception());
  }
}
