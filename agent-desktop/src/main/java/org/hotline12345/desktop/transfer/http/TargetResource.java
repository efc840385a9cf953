package org.hotline12345.desktop.transfer.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.transfer.TransferTargets;

/// Whom an agent can bring into a call.
@Path("/api/transfer-targets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"AGENT", "DISPATCHER"})
public final class TargetResource {
  private final TransferTargets targets;

  public TargetResource(TransferTargets targets) {
    this.targets = targets;
  }

  @GET
  public TransferTargets.All all(@Auth Person person) {
    return targets.all(person.username());
  }
}
