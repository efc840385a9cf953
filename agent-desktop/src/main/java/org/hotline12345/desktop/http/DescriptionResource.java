package org.hotline12345.desktop.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The API's description (OpenAPI), kept by hand in `openapi.yml` and held against the routes by a
/// test.
@Path("/api/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class DescriptionResource {
  private final JsonNode description;

  public DescriptionResource() {
    try (InputStream file = DescriptionResource.class.getResourceAsStream("/openapi.yml")) {
      description = new YAMLMapper().readTree(Objects.requireNonNull(file, "openapi.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.yml cannot be read", e);
    }
  }

  @GET
  @Anybody
  public JsonNode description() {
    return description;
  }
}
