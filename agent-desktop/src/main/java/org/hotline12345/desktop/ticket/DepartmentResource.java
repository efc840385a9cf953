package org.hotline12345.desktop.ticket;

import static org.hotline12345.desktop.ticket.Outcomes.actor;
import static org.hotline12345.desktop.ticket.Outcomes.present;
import static org.hotline12345.desktop.ticket.Outcomes.text;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.TicketDesk;

/// What a department does with a ticket of its own.
@Path("/api/tickets/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("DEPARTMENT")
public final class DepartmentResource {
  private final TicketDesk desk;
  private final TicketViewer viewer;

  public DepartmentResource(TicketDesk desk, TicketViewer viewer) {
    this.desk = desk;
    this.viewer = viewer;
  }

  public record Seen(Long version) {}

  @PUT
  @Path("signing")
  public Response sign(@Auth Person person, @PathParam("number") String number, Seen seen) {
    return answer(desk.sign(number, present(present(seen).version()), actor(person)), person);
  }

  public record Objection(Long version, String reason) {}

  @PUT
  @Path("return")
  public Response giveBack(
      @Auth Person person, @PathParam("number") String number, Objection objection) {
    return answer(
        desk.giveBack(
            number, present(present(objection).version()), actor(person), text(objection.reason())),
        person);
  }

  public record Reply(Long version, String text, Optional<List<String>> attachments) {}

  @PUT
  @Path("reply")
  public Response reply(@Auth Person person, @PathParam("number") String number, Reply reply) {
    return answer(
        desk.reply(
            number,
            present(present(reply).version()),
            actor(person),
            text(reply.text()),
            reply.attachments().orElse(List.of())),
        person);
  }

  private Response answer(Outcome outcome, Person person) {
    return Outcomes.response(outcome, ticket -> viewer.view(ticket, person));
  }
}
