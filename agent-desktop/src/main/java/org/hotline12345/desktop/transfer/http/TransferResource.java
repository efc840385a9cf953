package org.hotline12345.desktop.transfer.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.transfer.TransferDesk;
import org.hotline12345.desktop.transfer.TransferDesk.Done;
import org.hotline12345.telephony.transfer.Target;

/// Holds, transfers and conferences of the call that the signed-in agent serves.
@Path("/api/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"AGENT", "DISPATCHER"})
public final class TransferResource {
  public record Wanted(TransferDesk.Kind kind, To target) {}

  public record To(Target.Kind kind, String code) {}

  public record Reason(String reason) {}

  private static final int LONGEST_REASON = 200;

  private final TransferDesk desk;

  public TransferResource(TransferDesk desk) {
    this.desk = desk;
  }

  @PUT
  @Path("{id}/hold")
  public Response hold(@Auth Person person, @PathParam("id") String id) {
    return answer(desk.hold(id, person.username()));
  }

  /// Back to the citizen, from hold, a consultation, a transfer that rings, or a conference.
  @DELETE
  @Path("{id}/hold")
  public Response resume(@Auth Person person, @PathParam("id") String id) {
    return answer(desk.resume(id, person.username()));
  }

  @POST
  @Path("{id}/transfer")
  public Response begin(@Auth Person person, @PathParam("id") String id, Wanted wanted) {
    if (wanted == null
        || wanted.kind() == null
        || wanted.target() == null
        || wanted.target().kind() == null
        || wanted.target().code() == null) {
      return Problem.of(400, "malformed").response();
    }
    return answer(desk.begin(id, person.username(), wanted.kind(), target(wanted.target())));
  }

  private static Target target(To to) {
    try {
      return new Target(to.kind(), to.code());
    } catch (IllegalArgumentException odd) {
      throw Problem.of(422, "invalid").exception();
    }
  }

  /// The one consulted takes the citizen.
  @PUT
  @Path("{id}/transfer/completion")
  public Response complete(@Auth Person person, @PathParam("id") String id) {
    return answer(desk.complete(id, person.username()));
  }

  /// The one consulted, the citizen and the agent together.
  @PUT
  @Path("{id}/conference")
  public Response merge(@Auth Person person, @PathParam("id") String id) {
    return answer(desk.merge(id, person.username()));
  }

  /// The page came back (reloaded, or the browser was closed) and its telephone has no call.
  @PUT
  @Path("{id}/telephone")
  public Response reconnect(@Auth Person person, @PathParam("id") String id) {
    return answer(desk.reconnect(id, person.username()));
  }

  /// Still unclear whose it is: the first receiver keeps it.
  @PUT
  @Path("{id}/keeping")
  public Response keep(@Auth Person person, @PathParam("id") String id, Reason reason) {
    String text = reason == null || reason.reason() == null ? "" : reason.reason().strip();
    if (text.length() > LONGEST_REASON) {
      return Problem.of(422, "invalid").response();
    }
    return answer(desk.keep(id, person.username(), text));
  }

  private static Response answer(Done done) {
    return switch (done) {
      case Done.Begun _ -> Response.accepted().build();
      case Done.NotFound _ -> Problem.of(404, "not-found").response();
      case Done.NotYours _ ->
          Problem.of(403, "forbidden", "这通电话由其他坐席服务。", "Another agent serves this call.")
              .response();
      case Done.NotNow(String because) ->
          Problem.of(409, "not-now", "现在不能这样做，请看通话状态。", "Not now: " + because + ".").response();
      case Done.NoSuchTarget _ ->
          Problem.of(422, "no-such-target", "没有这个转接对象。", "Nobody is reached there.").response();
    };
  }
}
