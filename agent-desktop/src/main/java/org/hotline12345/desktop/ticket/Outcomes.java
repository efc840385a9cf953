package org.hotline12345.desktop.ticket;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Because;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.Ticket;

/// What came of an action, as HTTP says it.
final class Outcomes {
  private Outcomes() {}

  static Response response(Outcome outcome, Function<Ticket, ?> shape) {
    return switch (outcome) {
      case Outcome.Done done -> Response.ok(shape.apply(done.ticket())).build();
      case Outcome.Stale _ -> Problem.of(409, "stale").response();
      case Outcome.NotNow not -> problem(409, "not-now", "", not.because());
      case Outcome.NotFound _ -> Problem.of(404, "not-found").response();
      case Outcome.Invalid invalid ->
          problem(422, "invalid", invalid.field() + ": ", invalid.because());
    };
  }

  private static Response problem(int status, String error, String where, Because because) {
    return Problem.of(status, error, where + because.zh() + "。", where + because.en() + ".")
        .response();
  }

  static <T> T present(T value) {
    if (value == null) {
      throw Problem.of(400, "malformed").exception();
    }
    return value;
  }

  static String text(String value) {
    return value == null ? "" : value;
  }

  static Actor actor(Person person) {
    return new Actor(person.username(), person.department());
  }
}
