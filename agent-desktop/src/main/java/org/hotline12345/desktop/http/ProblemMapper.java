package org.hotline12345.desktop.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.google.common.base.Throwables;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.apache.tomcat.jdbc.pool.PoolExhaustedException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last stop of every exception of a request. The caller learns the machine word and a
/// sentence, never a stack trace; what is our fault is logged with one.
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);
  private static final Map<Integer, String> WORDS =
      Map.of(
          400, "malformed",
          401, "not-signed-in",
          403, "forbidden",
          404, "not-found",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "too-large",
          415, "unsupported-media-type",
          503, "unavailable");

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause : Throwables.getCausalChain(thrown)) {
      if (cause instanceof BodyTooLarge) {
        return Problem.of(413, "too-large").response();
      }
      if (databaseAway(cause)) {
        log.warn("a request met no database: {}", cause.toString());
        return Problem.of(503, "database-away").response();
      }
    }
    return switch (thrown) {
      case WebApplicationException known -> known(known.getResponse());
      case InvalidDefinitionException ours -> internal(ours);
      case JsonParseException bad -> Problem.of(400, "malformed").response();
      case MismatchedInputException bad -> Problem.of(400, "malformed").response();
      case ConstraintViolationException bad -> Problem.of(422, "invalid").response();
      case HttpException.RuntimeException bad -> Problem.of(bad.getCode(), "malformed").response();
      case EofException gone -> Problem.of(400, "malformed").response();
      default -> internal(thrown);
    };
  }

  private static boolean databaseAway(Throwable cause) {
    return cause instanceof SQLTransientConnectionException
        || cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLRecoverableException
        || cause instanceof PoolExhaustedException;
  }

  private static Response known(Response response) {
    if (response.hasEntity() || response.getStatus() < 400) {
      return response;
    }
    int status = response.getStatus();
    return Response.fromResponse(response)
        .type("application/json")
        .entity(
            Problem.of(status, WORDS.getOrDefault(status, status < 500 ? "invalid" : "internal")))
        .build();
  }

  private static Response internal(Throwable thrown) {
    log.error("a request failed", thrown);
    return Problem.of(500, "internal").response();
  }
}
