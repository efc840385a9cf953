package org.hotline12345.desktop.outbound.http;

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
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.outbound.MissedRoom;
import org.hotline12345.desktop.outbound.MissedView;
import org.hotline12345.desktop.outbound.OutboundDesk;
import org.hotline12345.desktop.session.Person;

/// Callers who did not reach an agent, and calling them back.
@Path("/api/missed")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MissedResource {
  private final MissedRoom room;
  private final OutboundDesk desk;
  private final OutboundAudit audit;

  public MissedResource(MissedRoom room, OutboundDesk desk, OutboundAudit audit) {
    this.room = room;
    this.desk = desk;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public MissedView.Ledger ledger() {
    return room.ledger();
  }

  /// The agent's phone rings, then the citizen's.
  @POST
  @Path("{id}/call")
  @RolesAllowed("AGENT")
  public Response call(
      @Auth Person person, @PathParam("id") String id, @Context HttpServletRequest request) {
    OutboundDesk.Done done = desk.callBack(person.username(), number(id));
    audit.write(person, request, "missed-call-back", done, id, "");
    return Answers.of(done);
  }

  /// The citizen wants no call any more.
  @PUT
  @Path("{id}/closure")
  @RolesAllowed({"AGENT", "MANAGER"})
  public Response close(
      @Auth Person person, @PathParam("id") String id, @Context HttpServletRequest request) {
    boolean closed = room.declined(number(id), person.username());
    audit.write(person, request, "missed-closed", closed ? "ok" : "not-now", id, "");
    return closed ? Response.noContent().build() : Problem.of(409, "not-now").response();
  }

  private static long number(String id) {
    if (!id.matches("[0-9]{1,18}")) {
      throw Problem.of(404, "not-found").exception();
    }
    return Long.parseLong(id);
  }
}
