package org.hotline12345.desktop.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.hotline12345.desktop.metrics.Metrics;

/// Figures for Prometheus.
@Path("/metrics")
public final class MetricsResource {
  private final Metrics metrics;

  public MetricsResource(Metrics metrics) {
    this.metrics = metrics;
  }

  @GET
  @Anybody
  @Produces("text/plain; version=0.0.4; charset=utf-8")
  public String text() {
    return metrics.text();
  }
}
