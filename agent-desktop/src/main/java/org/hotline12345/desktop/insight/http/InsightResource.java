package org.hotline12345.desktop.insight.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.insight.AlarmView;
import org.hotline12345.desktop.insight.InsightView;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.insight.Insight;
import org.hotline12345.insight.board.Overviews;
import org.hotline12345.insight.trend.ActBefore;
import org.hotline12345.tickets.TicketSummary;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.lines.Line;

/// Hot words, alarms, trends, and what to act on before complaints come.
@Path("/api/insight")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InsightResource {
  private static final int LONGEST_REASON = 300;

  private final Insight insight;
  private final Tickets tickets;

  public InsightResource(Insight insight, Tickets tickets) {
    this.insight = insight;
    this.tickets = tickets;
  }

  @GET
  @RolesAllowed({"DISPATCHER", "MANAGER"})
  public InsightView overview(
      @QueryParam("days") @DefaultValue("7") int days, @QueryParam("line") String line) {
    return InsightView.of(insight.overview(days(days), line(line)), insight, this::lineName);
  }

  public record Alarms(List<AlarmView> alarms) {}

  @GET
  @Path("alarms")
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public Alarms alarms(
      @QueryParam("days") @DefaultValue("7") int days, @QueryParam("line") String line) {
    return new Alarms(
        insight.alarms(days(days), line(line)).stream()
            .map(alarm -> AlarmView.of(alarm, insight))
            .toList());
  }

  public record AlarmTickets(AlarmView alarm, List<TicketSummary> tickets) {}

  @GET
  @Path("alarms/{id}")
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public AlarmTickets alarm(@PathParam("id") String id) {
    var alarm = find(id);
    var summaries =
        insight.ticketsOf(alarm.id()).stream()
            .flatMap(number -> tickets.queries().summary(number).stream())
            .toList();
    return new AlarmTickets(alarm, summaries);
  }

  public record Declaration(String reason) {}

  @PUT
  @Path("alarms/{id}/false-alarm")
  @RolesAllowed({"DISPATCHER", "MANAGER"})
  public AlarmView declareFalse(
      @Auth Person person, @PathParam("id") String id, Declaration declaration) {
    if (declaration == null || declaration.reason() == null) {
      throw Problem.of(400, "malformed").exception();
    }
    var why = declaration.reason().strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw Problem.of(
              422, "invalid", "请用 1 到 300 个字说明理由。", "Give a reason of 1 to 300 characters.")
          .exception();
    }
    if (!insight.declareFalse(find(id).id(), person.username(), why)) {
      throw Problem.of(409, "not-now", "已标记为误报。", "It was declared a false alarm already.")
          .exception();
    }
    return find(id);
  }

  /// @param place a street, or empty for the whole city
  public record HintView(
      String line,
      String lineName,
      String department,
      String departmentName,
      String place,
      ActBefore.Why why,
      long before,
      long now,
      String reason) {}

  public record Hints(List<HintView> hints) {}

  /// A department sees its own lines.
  @GET
  @Path("act-before")
  @RolesAllowed({"DEPARTMENT", "DISPATCHER", "MANAGER"})
  public Hints actBefore(@Auth Person person) {
    return new Hints(insight.actBefore(person.department()).stream().map(this::hint).toList());
  }

  private HintView hint(ActBefore.Hint hint) {
    var line = tickets.settings().lines().find(hint.line());
    return new HintView(
        hint.line(),
        lineName(hint.line()),
        line.map(l -> l.department().code()).orElse(""),
        line.map(l -> l.department().name()).orElse(""),
        hint.place(),
        hint.why(),
        hint.change().before(),
        hint.change().now(),
        hint.reason());
  }

  private AlarmView find(String id) {
    return number(id)
        .flatMap(insight::alarm)
        .map(alarm -> AlarmView.of(alarm, insight))
        .orElseThrow(() -> Problem.of(404, "not-found").exception());
  }

  private static Optional<Long> number(String id) {
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  private static int days(int days) {
    if (days < 1 || days > Overviews.MAX_DAYS) {
      throw Problem.of(422, "invalid", "天数应为 1 到 90。", "Days go from 1 to 90.").exception();
    }
    return days;
  }

  private Optional<String> line(String code) {
    if (code == null || code.isBlank()) {
      return Optional.empty();
    }
    if (tickets.settings().lines().find(code).isEmpty()) {
      throw Problem.of(422, "invalid", "没有这条热线。", "There is no such line.").exception();
    }
    return Optional.of(code);
  }

  private String lineName(String code) {
    return tickets.settings().lines().find(code).map(Line::name).orElse(code);
  }
}
