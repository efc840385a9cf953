package org.hotline12345.desktop.ivr.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hotline12345.desktop.ivr.FlowView;

/// The flows that the running server has read.
@Path("/api/ivr")
@Produces(MediaType.APPLICATION_JSON)
public final class IvrResource {
  private final FlowView flows;

  public IvrResource(FlowView flows) {
    this.flows = flows;
  }

  @GET
  @RolesAllowed({"MANAGER", "ADMIN"})
  public FlowView flows() {
    return flows;
  }
}
