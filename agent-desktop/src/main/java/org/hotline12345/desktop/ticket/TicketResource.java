package org.hotline12345.desktop.ticket;

import static org.hotline12345.desktop.ticket.Outcomes.actor;
import static org.hotline12345.desktop.ticket.Outcomes.present;
import static org.hotline12345.desktop.ticket.Outcomes.text;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.TicketDesk;
import org.hotline12345.tickets.Tickets;

/// One ticket, and what its people do with it: verbs as resources.
@Path("/api/tickets/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TicketResource {
  private final Tickets tickets;
  private final TicketDesk desk;
  private final TicketViewer viewer;
  private final Function<String, Optional<String>> articleTitles;

  /// @param articleTitles title of a knowledge article by its id
  public TicketResource(
      Tickets tickets, TicketViewer viewer, Function<String, Optional<String>> articleTitles) {
    this.tickets = tickets;
    this.desk = tickets.desk();
    this.viewer = viewer;
    this.articleTitles = articleTitles;
  }

  public record Events(List<EventView> events) {}

  @GET
  @PermitAll
  public TicketView one(@Auth Person person, @PathParam("number") String number) {
    return tickets
        .queries()
        .find(number, actor(person))
        .map(ticket -> viewer.view(ticket, person))
        .orElseThrow(() -> Problem.of(404, "not-found").exception());
  }

  @GET
  @Path("events")
  @PermitAll
  public Events events(@Auth Person person, @PathParam("number") String number) {
    var lines = tickets.settings().lines();
    return tickets
        .queries()
        .events(number, actor(person))
        .map(all -> new Events(all.stream().map(e -> EventView.of(e, lines)).toList()))
        .orElseThrow(() -> Problem.of(404, "not-found").exception());
  }

  public record DraftChange(Long version, Map<String, String> fields) {}

  @PUT
  @Path("draft")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response draft(
      @Auth Person person, @PathParam("number") String number, DraftChange change) {
    var typed = new HashMap<String, String>();
    present(present(change).fields())
        .forEach(
            (name, value) -> {
              if (!Identity.masked(text(value))) {
                typed.put(name, text(value));
              }
            });
    return answer(desk.draft(number, present(change.version()), actor(person), typed), person);
  }

  public record SpotAnswer(Long version, Optional<String> articleId, String answer) {}

  @PUT
  @Path("answer")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response answerOnTheSpot(
      @Auth Person person, @PathParam("number") String number, SpotAnswer spot) {
    var article = present(spot).articleId().filter(id -> !id.isBlank());
    var title = article.flatMap(articleTitles);
    if (article.isPresent() && title.isEmpty()) {
      return Problem.of(422, "invalid", "articleId: 没有这篇知识。", "articleId: no such article.")
          .response();
    }
    return answer(
        desk.answer(
            number, present(spot.version()), actor(person), text(spot.answer()), article, title),
        person);
  }

  public record Seen(Long version) {}

  @PUT
  @Path("submission")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response submit(@Auth Person person, @PathParam("number") String number, Seen seen) {
    return answer(desk.submit(number, present(present(seen).version()), actor(person)), person);
  }

  public record Order(
      Long version,
      String line,
      Optional<List<String>> coDepartments,
      Optional<Instant> dueAt,
      Optional<String> note) {}

  @PUT
  @Path("dispatch")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response dispatch(@Auth Person person, @PathParam("number") String number, Order order) {
    var wanted =
        new TicketDesk.Order(
            present(present(order).line()),
            order.coDepartments().orElse(List.of()),
            order.dueAt(),
            order.note());
    return answer(desk.dispatch(number, present(order.version()), actor(person), wanted), person);
  }

  public record Ruling(Long version, Boolean accepted, Optional<String> line, String reason) {}

  @PUT
  @Path("arbitration")
  @RolesAllowed("DISPATCHER")
  public Response arbitrate(
      @Auth Person person, @PathParam("number") String number, Ruling ruling) {
    return answer(
        desk.arbitrate(
            number,
            present(present(ruling).version()),
            actor(person),
            present(ruling.accepted()),
            ruling.line().filter(line -> !line.isBlank()),
            text(ruling.reason())),
        person);
  }

  public record Rating(Long version, Integer satisfaction, Optional<String> note) {}

  @PUT
  @Path("callback")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response callBack(@Auth Person person, @PathParam("number") String number, Rating rating) {
    return answer(
        desk.callBackResult(
            number,
            present(present(rating).version()),
            actor(person),
            present(rating.satisfaction()),
            rating.note()),
        person);
  }

  public record Reasoned(Long version, String reason) {}

  @PUT
  @Path("closure")
  @RolesAllowed({"DISPATCHER", "MANAGER"})
  public Response close(@Auth Person person, @PathParam("number") String number, Reasoned why) {
    return answer(
        desk.close(number, present(present(why).version()), actor(person), text(why.reason())),
        person);
  }

  @PUT
  @Path("invalidation")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response invalidate(
      @Auth Person person, @PathParam("number") String number, Reasoned why) {
    return answer(
        desk.invalidate(number, present(present(why).version()), actor(person), text(why.reason())),
        person);
  }

  private Response answer(Outcome outcome, Person person) {
    return Outcomes.response(outcome, ticket -> viewer.view(ticket, person));
  }
}
