package org.hotline12345.desktop.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.hotline12345.desktop.agent.AgentDesk;
import org.hotline12345.desktop.agent.AgentStatus;
import org.hotline12345.desktop.session.Person;

/// An agent's own state.
@Path("/api/agent")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"AGENT", "DISPATCHER"})
public final class AgentResource {
  public enum Wanted {
    READY,
    PAUSED,
    SIGNED_OUT
  }

  public record Change(Wanted state, Optional<String> reason) {}

  private static final int LONGEST_REASON = 100;
  private static final String NO_REASON = "小休";

  private final AgentDesk agents;

  public AgentResource(AgentDesk agents) {
    this.agents = agents;
  }

  @PUT
  @Path("status")
  public AgentStatus change(@Auth Person person, Change change) {
    if (change == null || change.state() == null) {
      throw Problem.of(400, "malformed").exception();
    }
    String reason = change.reason().filter(text -> !text.isBlank()).orElse(NO_REASON);
    if (reason.length() > LONGEST_REASON) {
      throw Problem.of(422, "invalid").exception();
    }
    return switch (change.state()) {
      case READY -> agents.ready(person.username());
      case PAUSED ->
          switch (agents.paused(person.username(), reason)) {
            case AgentDesk.Pausing.Agreed agreed -> agreed.status();
            case AgentDesk.Pausing.Refused refused ->
                throw Problem.of(
                        409,
                        "too-many-on-break",
                        refused.because(),
                        "Too many agents are on this break already")
                    .exception();
          };
      case SIGNED_OUT -> agents.signedOut(person.username());
    };
  }

  @POST
  @Path("wrap-up-completion")
  public AgentStatus wrapUpDone(@Auth Person person) {
    return agents.wrapUpDone(person.username());
  }
}
