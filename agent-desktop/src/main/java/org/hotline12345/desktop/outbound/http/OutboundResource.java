package org.hotline12345.desktop.outbound.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.hotline12345.desktop.contact.Masking;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.outbound.OutboundDesk;
import org.hotline12345.desktop.session.Person;

/// Calls that agents make.
@Path("/api/outbound-calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OutboundResource {
  public record Order(String number, String reason, Optional<String> ticket) {}

  private static final int LONGEST_REASON = 200;

  private final OutboundDesk desk;
  private final OutboundAudit audit;

  public OutboundResource(OutboundDesk desk, OutboundAudit audit) {
    this.desk = desk;
    this.audit = audit;
  }

  @POST
  @RolesAllowed("AGENT")
  public Response call(@Auth Person person, Order order, @Context HttpServletRequest request) {
    if (order == null || order.number() == null || order.reason() == null) {
      return Problem.of(400, "malformed").response();
    }
    String number = order.number().replaceAll("[\\s()-]", "");
    String reason = order.reason().strip();
    boolean ticketWrong = order.ticket().filter(text -> !text.matches("[0-9]{12,14}")).isPresent();
    if (reason.isEmpty()
        || reason.length() > LONGEST_REASON
        || number.length() > 21
        || ticketWrong) {
      return Problem.of(422, "invalid").response();
    }
    OutboundDesk.Done done =
        desk.call(person.username(), new OutboundDesk.Wish(number, reason, order.ticket()));
    audit.write(person, request, "call-out", done, Masking.masked(number), reason);
    return Answers.of(done);
  }
}
