package org.hotline12345.desktop.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hotline12345.desktop.audit.Audit;

/// The audit trail, newest first.
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
  public record Entries(List<Audit.Entry> entries) {}

  private static final int MOST = 500;
  private final Audit audit;

  public AuditResource(Audit audit) {
    this.audit = audit;
  }

  @GET
  @RolesAllowed("ADMIN")
  public Entries newest(@QueryParam("limit") @DefaultValue("100") int limit) {
    return new Entries(audit.newest(Math.clamp(limit, 1, MOST)));
  }
}
