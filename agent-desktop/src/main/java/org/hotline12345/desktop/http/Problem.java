package org.hotline12345.desktop.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/// A refusal, in the API's error shape. A resource returns `response()` or throws `exception()`;
/// the sentence is chosen by the caller's Accept-Language when it leaves.
///
/// @param error the machine word, such as `stale`
/// @param words the sentence, when the usual one for `error` does not say enough
public record Problem(int status, String error, Optional<Words> words) {
  public record Words(String chinese, String english) {}

  public static Problem of(int status, String error) {
    return new Problem(status, error, Optional.empty());
  }

  public static Problem of(int status, String error, String chinese, String english) {
    return new Problem(status, error, Optional.of(new Words(chinese, english)));
  }

  public Response response() {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(this).build();
  }

  public WebApplicationException exception() {
    return new WebApplicationException(response());
  }
}
