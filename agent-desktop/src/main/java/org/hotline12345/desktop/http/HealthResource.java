package org.hotline12345.desktop.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Whether each part works. 200 while the server can serve, even with a part away: a load balancer
/// must not take calls off a server that still answers them; 503 without the database.
@Path("/healthz")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  /// @param needed the server is of no use without it
  public record Part(boolean up, boolean needed, String detail) {}

  public record Health(String status, Map<String, Part> parts) {}

  private final Supplier<Map<String, Part>> parts;

  public HealthResource(Supplier<Map<String, Part>> parts) {
    this.parts = parts;
  }

  @GET
  @Anybody
  public Response health() {
    Map<String, Part> now = new TreeMap<>(parts.get());
    boolean serving = now.values().stream().allMatch(part -> part.up() || !part.needed());
    boolean whole = now.values().stream().allMatch(Part::up);
    String status = whole ? "UP" : serving ? "DEGRADED" : "DOWN";
    return Response.status(serving ? 200 : 503).entity(new Health(status, now)).build();
  }
}
