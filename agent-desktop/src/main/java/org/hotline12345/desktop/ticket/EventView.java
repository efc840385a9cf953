package org.hotline12345.desktop.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.Assignment;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.lines.Department;
import org.hotline12345.tickets.lines.Line;
import org.hotline12345.tickets.lines.Lines;
import org.hotline12345.tickets.stream.Recorded;

/// `TicketEvent` of the API. Says what happened, not who the citizen is.
public record EventView(long id, String kind, Instant at, String actor, Map<String, Object> data) {

  static EventView of(Recorded recorded, Lines lines) {
    return new EventView(
        recorded.id(),
        recorded.kind(),
        recorded.at(),
        recorded.actor(),
        data(recorded.event(), lines));
  }

  private static Map<String, Object> data(TicketEvent event, Lines lines) {
    return switch (event) {
      case TicketEvent.Taken e -> Map.of("channel", e.channel());
      case TicketEvent.Learned e -> Map.of("fields", names(e.draft().fields().keySet()));
      case TicketEvent.Drafted e -> Map.of("fields", names(e.values().keySet()));
      case TicketEvent.AnsweredOnTheSpot e ->
          some("text", e.text(), "articleId", e.articleId(), "articleTitle", e.articleTitle());
      case TicketEvent.Submitted _, TicketEvent.Signed _ -> Map.of();
      case TicketEvent.Dispatched e -> work(e.assignment(), lines);
      case TicketEvent.Returned e -> Map.of("reason", e.reason());
      case TicketEvent.Arbitrated e -> {
        var data = new LinkedHashMap<String, Object>();
        data.put("accepted", e.accepted());
        data.put("reason", e.reason());
        e.assignment().ifPresent(a -> data.putAll(work(a, lines)));
        yield data;
      }
      case TicketEvent.Replied e -> Map.of("text", e.text(), "attachments", e.attachments());
      case TicketEvent.CallBackStarted e -> Map.of("channel", e.channel(), "attempt", e.attempt());
      case TicketEvent.CallBackAnswered e ->
          some("satisfaction", e.satisfaction(), "note", e.note());
      case TicketEvent.CallBackNotReached e ->
          Map.of("attempt", e.attempt(), "because", e.because(), "last", e.last());
      case TicketEvent.Redone e -> {
        var data = new LinkedHashMap<>(work(e.assignment(), lines));
        data.putAll(some("satisfaction", e.satisfaction(), "note", e.note()));
        yield data;
      }
      case TicketEvent.Closed e -> Map.of("reason", e.reason());
      case TicketEvent.Invalidated e -> Map.of("reason", e.reason());
    };
  }

  private static List<String> names(Iterable<FieldName> fields) {
    var names = new java.util.ArrayList<String>();
    fields.forEach(field -> names.add(field.key()));
    return names;
  }

  private static Map<String, Object> work(Assignment work, Lines lines) {
    return some(
        "line",
        work.line(),
        "lineName",
        lines.find(work.line()).map(Line::name),
        "department",
        work.department(),
        "departmentName",
        lines.department(work.department()).map(Department::name),
        "coDepartments",
        work.coDepartments(),
        "signBy",
        work.signBy(),
        "dueAt",
        work.dueAt(),
        "note",
        work.note());
  }

  /// Names and values in turn; empty Optionals are left out.
  private static Map<String, Object> some(Object... namesAndValues) {
    var data = new LinkedHashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      if (value instanceof Optional<?> maybe) {
        maybe.ifPresent(present(data, namesAndValues[i].toString()));
      } else {
        data.put(namesAndValues[i].toString(), value);
      }
    }
    return data;
  }

  private static java.util.function.Consumer<Object> present(
      Map<String, Object> data, String name) {
    return value -> data.put(name, value);
  }
}
