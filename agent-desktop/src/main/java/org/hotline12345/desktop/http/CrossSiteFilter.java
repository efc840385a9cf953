package org.hotline12345.desktop.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Set;

/// Refuses what a browser sends here on behalf of another site, by the browser's own words
/// (`Sec-Fetch-Site`, `Origin`). Programs send neither and pass.
@PreMatching
public record CrossSiteFilter(OwnOrigins origins) implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    if (READING.contains(request.getMethod())) {
      return;
    }
    String site = request.getHeaderString("Sec-Fetch-Site");
    boolean ownSite = site == null || site.equals("same-origin") || site.equals("none");
    String origin = request.getHeaderString("Origin");
    if (!ownSite || !origins.allows(origin, request.getHeaderString("Host"))) {
      request.abortWith(Problem.of(403, "cross-site").response());
    }
  }
}
