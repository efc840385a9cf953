package org.hotline12345.desktop.ivr.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.ivr.AnnouncementDesk;
import org.hotline12345.desktop.ivr.Announcements;
import org.hotline12345.desktop.session.Person;

/// What callers are told at a surge.
@Path("/api/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AnnouncementResource {
  private final AnnouncementDesk desk;
  private final Audit audit;
  private final InstantSource clock;

  public AnnouncementResource(AnnouncementDesk desk, Audit audit, InstantSource clock) {
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  public record Newest(List<Announcements.Kept> announcements) {}

  @GET
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER", "ADMIN"})
  public Newest newest() {
    return new Newest(desk.newest());
  }

  /// @param startsAt absent: now
  /// @param asks absent: callers are asked whether that was all
  public record Wish(String text, Instant startsAt, Instant endsAt, Boolean asks) {}

  @POST
  @RolesAllowed("MANAGER")
  public Response announce(@Auth Person person, @Context HttpServletRequest request, Wish wish) {
    if (wish == null || wish.text() == null || wish.endsAt() == null) {
      throw Problem.of(400, "malformed").exception();
    }
    var starts = wish.startsAt() == null ? clock.instant() : wish.startsAt();
    var asks = wish.asks() == null || wish.asks();
    return switch (desk.add(wish.text(), starts, wish.endsAt(), asks, person.username())) {
      case DONE -> {
        record(person, request, "announced", "");
        yield Response.status(Response.Status.CREATED).build();
      }
      case TEXT_WRONG ->
          Problem.of(
                  422,
                  "invalid",
                  "text: 请用不超过 200 字的中文写明。",
                  "text: Chinese words, at most 200 characters.")
              .response();
      case TIME_WRONG ->
          Problem.of(
                  422,
                  "invalid",
                  "endsAt: 结束时间要晚于开始时间，且不超过 7 天。",
                  "endsAt: after the start, and within 7 days.")
              .response();
      case TOO_MANY ->
          Problem.of(
                  409,
                  "too-many",
                  "同一时间最多 3 条通告，请先结束一条。",
                  "At most 3 announcements at a time; end one first.")
              .response();
    };
  }

  /// Ends it now.
  @PUT
  @Path("{id}/ending")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("MANAGER")
  public Response end(
      @Auth Person person, @PathParam("id") long id, @Context HttpServletRequest request) {
    if (!desk.end(id, person.username())) {
      throw Problem.of(404, "not-found").exception();
    }
    record(person, request, "ended", Long.toString(id));
    return Response.noContent().build();
  }

  private void record(Person person, HttpServletRequest request, String outcome, String target) {
    audit.write(
        new Audit.Entry(
            clock.instant(),
            person.username(),
            request.getRemoteAddr(),
            "announcement",
            outcome,
            target,
            ""));
  }
}
