package org.hotline12345.desktop.supervision.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hotline12345.desktop.agent.AgentDesk;
import org.hotline12345.desktop.agent.AgentStatus;
import org.hotline12345.desktop.http.AgentResource.Wanted;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.supervision.SupervisionDesk;
import org.hotline12345.desktop.supervision.SupervisionDesk.Asker;
import org.hotline12345.telephony.supervision.Supervision.Done;
import org.hotline12345.telephony.supervision.Watch;

/// The floor as supervisors see it, and what they do there.
@Path("/api/supervision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("MANAGER")
public final class SupervisionResource {
  public record Part(Watch.Mode mode) {}

  public record Change(Wanted state, String reason) {}

  private static final int LONGEST_REASON = 100;

  private final SupervisionDesk desk;
  private final AgentDesk agents;

  public SupervisionResource(SupervisionDesk desk, AgentDesk agents) {
    this.desk = desk;
    this.agents = agents;
  }

  @GET
  public SupervisionDesk.Floor floor() {
    return desk.floor();
  }

  /// The supervisor's own telephone rings, or changes its part at once.
  @PUT
  @Path("calls/{id}/part")
  public Response join(
      @Auth Person person,
      @PathParam("id") String id,
      Part part,
      @Context HttpServletRequest request) {
    if (part == null || part.mode() == null) {
      return Problem.of(400, "malformed").response();
    }
    return answer(desk.join(asker(person, request), contact(id), part.mode()));
  }

  @DELETE
  @Path("part")
  public Response leave(@Auth Person person, @Context HttpServletRequest request) {
    return answer(desk.leave(asker(person, request)));
  }

  @PUT
  @Path("calls/{id}/takeover")
  public Response takeOver(
      @Auth Person person, @PathParam("id") String id, @Context HttpServletRequest request) {
    return answer(desk.takeOver(asker(person, request), contact(id)));
  }

  @PUT
  @Path("agents/{agent}/status")
  public AgentStatus force(
      @Auth Person person,
      @PathParam("agent") String agent,
      Change change,
      @Context HttpServletRequest request) {
    if (change == null || change.state() == null || !agent.matches("[a-z0-9-]{1,32}")) {
      throw Problem.of(400, "malformed").exception();
    }
    String reason = change.reason() == null ? "" : change.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Problem.of(422, "invalid", "请写明原因（100 字以内）。", "Say why, in 100 characters at most.")
          .exception();
    }
    if (!agents.known(agent)) {
      throw Problem.of(404, "not-found").exception();
    }
    desk.forced(asker(person, request), agent, change.state().name(), reason);
    return switch (change.state()) {
      case READY -> agents.ready(agent);
      case PAUSED ->
          switch (agents.paused(agent, reason)) {
            case AgentDesk.Pausing.Agreed(AgentStatus status) -> status;
            case AgentDesk.Pausing.Refused(String because) ->
                throw Problem.of(
                        409, "too-many-on-break", because, "Too many agents are on this break")
                    .exception();
          };
      case SIGNED_OUT -> agents.signedOut(agent);
    };
  }

  private static String contact(String id) {
    if (!id.matches("[A-Za-z0-9-]{1,64}")) {
      throw Problem.of(404, "not-found").exception();
    }
    return id;
  }

  private static Asker asker(Person person, HttpServletRequest request) {
    return new Asker(person.username(), request.getRemoteAddr());
  }

  private static Response answer(Done done) {
    return switch (done) {
      case Done.Begun _ -> Response.accepted().build();
      case Done.NotNow _ ->
          Problem.of(409, "not-now", "这通电话现在没有坐席在服务。", "No agent serves this call now.").response();
      case Done.NoConnection _ ->
          Problem.of(503, "unavailable", "电话系统暂不可用。", "The telephone side is away.").response();
    };
  }
}
