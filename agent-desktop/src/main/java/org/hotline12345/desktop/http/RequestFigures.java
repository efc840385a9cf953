package org.hotline12345.desktop.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.hotline12345.desktop.metrics.Metrics;

/// Counts and times requests by route.
@PreMatching
public record RequestFigures(Metrics metrics, InstantSource clock)
    implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String BEGAN = RequestFigures.class.getName();
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(BEGAN, clock.instant());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(BEGAN) instanceof Instant began) {
      String method = request.getMethod().toUpperCase(Locale.ROOT);
      metrics.request(
          METHODS.contains(method) ? method : "other",
          route(request),
          response.getStatus(),
          Duration.between(began, clock.instant()));
    }
  }

  private static String route(ContainerRequestContext request) {
    if (!(request.getUriInfo() instanceof ExtendedUriInfo matched)
        || matched.getMatchedTemplates().isEmpty()) {
      return "none";
    }
    return matched.getMatchedTemplates().reversed().stream()
        .map(UriTemplate::getTemplate)
        .collect(Collectors.joining())
        .replace("//", "/");
  }
}
