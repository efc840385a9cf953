package org.hotline12345.desktop.insight.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.insight.SimilarTickets;
import org.hotline12345.insight.SimilarTickets.Question;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.db.TicketQueries;
import org.hotline12345.tickets.draft.FieldName;

/// Earlier tickets like one: possible duplicates, the same event, answers to learn from.
@Path("/api/tickets/{number}/similar")
@Produces(MediaType.APPLICATION_JSON)
public final class SimilarResource {
  private static final int MOST = 20;

  private final SimilarTickets similar;
  private final TicketQueries queries;

  public SimilarResource(SimilarTickets similar, TicketQueries queries) {
    this.similar = similar;
    this.queries = queries;
  }

  public record Found(List<SimilarTicket> tickets) {}

  @GET
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public Found like(
      @PathParam("number") String number, @QueryParam("limit") @DefaultValue("8") int limit) {
    return queries
        .find(number, Actor.of("similar"))
        .map(ticket -> new Found(similar.like(question(ticket), Math.clamp(limit, 1, MOST))))
        .orElseThrow(() -> Problem.of(404, "not-found").exception());
  }

  private static Question question(Ticket ticket) {
    var draft = ticket.draft();
    var text =
        Stream.of(FieldName.TITLE, FieldName.REQUEST)
            .flatMap(name -> draft.value(name).stream())
            .collect(Collectors.joining(" "));
    return new Question(
        text, draft.value(FieldName.PLACE), ticket.line(), Optional.of(ticket.number()));
  }
}
