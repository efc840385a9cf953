package org.hotline12345.desktop.ticket;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.db.TicketQueries;
import org.hotline12345.tickets.draft.FieldName;

/// Shows who the citizen is, after writing down who asked and why.
@Path("/api/tickets/{number}/unmasking")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UnmaskingResource {
  private static final int LONGEST_REASON = 200;

  private final TicketQueries queries;
  private final Audit audit;
  private final InstantSource clock;

  public UnmaskingResource(TicketQueries queries, Audit audit, InstantSource clock) {
    this.queries = queries;
    this.audit = audit;
    this.clock = clock;
  }

  public record Wish(String reason) {}

  public record Shown(Optional<String> phone, Optional<String> person) {}

  @PUT
  @RolesAllowed({"DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Shown show(
      @Auth Person person,
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      Wish wish) {
    var reason = Outcomes.text(Outcomes.present(wish).reason()).strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Problem.of(422, "invalid", "reason: 请填写理由。", "reason: A reason is needed.").exception();
    }
    var ticket =
        queries
            .find(number, Outcomes.actor(person))
            .orElseThrow(() -> Problem.of(404, "not-found").exception());
    audit.write(
        new Audit.Entry(
            clock.instant(),
            person.username(),
            request.getRemoteAddr(),
            "unmask",
            "ok",
            number,
            reason));
    return new Shown(phone(ticket), ticket.draft().value(FieldName.PERSON));
  }

  private static Optional<String> phone(Ticket ticket) {
    return ticket
        .draft()
        .value(FieldName.PHONE)
        .or(
            () ->
                Optional.of(ticket.origin())
                    .filter(origin -> origin.channel() == Channel.PHONE)
                    .map(origin -> origin.address()));
  }
}
