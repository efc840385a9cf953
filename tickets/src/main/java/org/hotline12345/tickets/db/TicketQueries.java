package org.hotline12345.tickets.db;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.TicketSummary;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.lines.Department;
import org.hotline12345.tickets.lines.Line;
import org.hotline12345.tickets.stream.Recorded;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// Looking at tickets without changing them. Thread-safe.
public final class TicketQueries {
  public static final int MAX_PAGE = 200;
  private static final String COLUMNS =
      "t.number, t.version, t.state, t.title, t.place, t.line, t.department, t.urgency, t.channel,"
          + " t.created_at, t.due_at";

  private final TicketDatabase database;
  private final TicketSettings settings;
  private final InstantSource clock;

  public TicketQueries(TicketDatabase database, TicketSettings settings, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param department lead or helping
  /// @param text a number, or words of the title or the place
  /// @param before the `next` of the page before
  public record Filter(
      Optional<Stage> state,
      Optional<String> line,
      Optional<String> department,
      Optional<String> text,
      Optional<String> before) {
    public static final Filter ALL =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /// @param next asks for the page after, if there is one
  public record Page(List<TicketSummary> tickets, Optional<String> next) {}

  public record Row(
      String number,
      long version,
      Stage state,
      Optional<String> title,
      Optional<String> place,
      Optional<String> line,
      Optional<String> department,
      String urgency,
      Channel channel,
      Instant createdAt,
      Optional<Instant> dueAt) {}

  /// Newest first.
  public Page list(Filter filter, Actor actor, int limit) {
    var wanted = Math.clamp(limit, 1, MAX_PAGE);
    var values = new HashMap<String, Object>();
    var conditions = new ArrayList<String>();
    var from = new StringBuilder("ticket t");
    filter.department().ifPresent(code -> concerning("wanted", code, from, values));
    actor.department().ifPresent(code -> concerning("own", code, from, values));
    filter.state().ifPresent(s -> where(conditions, values, "t.state = :state", "state", s.name()));
    filter.line().ifPresent(code -> where(conditions, values, "t.line = :line", "line", code));
    filter.before().ifPresent(n -> where(conditions, values, "t.number < :before", "before", n));
    filter.text().ifPresent(text -> words(conditions, values, text));
    var rows = rows(from.toString(), conditions, values, "t.number DESC", wanted + 1);
    var more = rows.size() > wanted;
    var page = more ? rows.subList(0, wanted) : rows;
    return new Page(
        page.stream().map(this::summary).toList(),
        more ? Optional.of(page.getLast().number()) : Optional.empty());
  }

  private static void where(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      String name,
      Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  private static void concerning(
      String alias, String code, StringBuilder from, Map<String, Object> values) {
    from.append(" JOIN ticket_department %1$s ON %1$s.ticket = t.number".formatted(alias))
        .append(" AND %1$s.department = :%1$s".formatted(alias));
    values.put(alias, code);
  }

  private static void words(List<String> conditions, Map<String, Object> values, String text) {
    var plain = text.strip();
    if (plain.matches("[0-9]{4,14}")) {
      where(conditions, values, "t.number LIKE :prefix", "prefix", plain + "%");
    } else if (plain.length() < 2) {
      where(conditions, values, "t.title LIKE :part", "part", "%" + escaped(plain) + "%");
    } else {
      where(
          conditions,
          values,
          "MATCH (t.title, t.place) AGAINST (:words IN BOOLEAN MODE)",
          "words",
          "\"" + plain.replaceAll("[\"\\\\]", " ") + "\"");
    }
  }

  private static String escaped(String text) {
    return text.replaceAll("([%_\\\\])", "\\\\$1");
  }

  private List<Row> rows(
      String from, List<String> conditions, Map<String, Object> values, String order, int limit) {
    var sql =
        "SELECT "
            + COLUMNS
            + " FROM "
            + from
            + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
            + " ORDER BY "
            + order
            + " LIMIT "
            + limit;
    return database.read(
        handle ->
            handle
                .registerRowMapper(ConstructorMapper.factory(Row.class))
                .createQuery(sql)
                .bindMap(values)
                .mapTo(Row.class)
                .list());
  }

  public Optional<Ticket> find(String number, Actor actor) {
    return database.read(handle -> new TicketStore(handle).find(number)).filter(actor::sees);
  }

  public Optional<TicketSummary> summary(String number) {
    return rows("ticket t", List.of("t.number = :number"), Map.of("number", number), "t.number", 1)
        .stream()
        .findFirst()
        .map(this::summary);
  }

  /// Oldest first; empty for a ticket that the actor may not see.
  public Optional<List<Recorded>> events(String number, Actor actor) {
    return find(number, actor)
        .map(_ -> database.read(handle -> new TicketStore(handle).eventsOf(number)));
  }

  public List<TicketSummary> ofCitizen(Channel channel, String address, int limit) {
    return rows(
            "ticket t",
            List.of("t.channel = :channel", "t.address = :address"),
            Map.of("channel", channel.name(), "address", address),
            "t.number DESC",
            Math.clamp(limit, 1, MAX_PAGE))
        .stream()
        .map(this::summary)
        .toList();
  }

  public List<Contact> contactsOfCitizen(Channel channel, String address, int limit) {
    return database.read(
        h ->
            Dao.of(h, ContactDao.class)
                .ofCitizen(channel, address, Math.clamp(limit, 1, MAX_PAGE)));
  }

  /// Of all citizens, newest first.
  public List<Contact> contacts(int limit) {
    return database.read(
        handle -> Dao.of(handle, ContactDao.class).newest(Math.clamp(limit, 1, MAX_PAGE)));
  }

  /// What is owed and due soonest, overdue first.
  public List<TicketSummary> burning(int limit) {
    return rows(
            "ticket t",
            List.of("t.state IN ('DISPATCHED', 'SIGNED', 'RETURNED')"),
            Map.of(),
            "t.due_at",
            Math.clamp(limit, 1, MAX_PAGE))
        .stream()
        .map(this::summary)
        .toList();
  }

  private TicketSummary summary(Row row) {
    var now = clock.instant();
    return new TicketSummary(
        row.number(),
        row.version(),
        row.state(),
        row.title().orElse(""),
        row.place(),
        row.line(),
        row.line().flatMap(settings.lines()::find).map(Line::name),
        row.department().flatMap(settings.lines()::department).map(Department::name),
        row.urgency(),
        row.channel(),
        row.createdAt(),
        row.dueAt(),
        row.state().owed() && row.dueAt().filter(now::isAfter).isPresent());
  }
}
