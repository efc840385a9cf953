package org.hotline12345.acd.config;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hotline12345.acd.QueueRules;
import org.hotline12345.acd.WayOut;

/// Reads one queue's rules; what it does not name is as in the general queue, hours excepted.
record QueuePart(ServiceCalendar calendar) {
  QueueRules read(Part part, QueueRules general) {
    Map<String, Part> all = part.map(Set.of("wrapUp", "chatWrapUp", "full", "tooLong", "hours"));
    return new QueueRules(
        all.containsKey("wrapUp") ? all.get("wrapUp").time() : general.callWrapUp(),
        all.containsKey("chatWrapUp") ? all.get("chatWrapUp").time() : general.chatWrapUp(),
        all.containsKey("full") ? Optional.of(full(all.get("full"))) : general.full(),
        all.containsKey("tooLong") ? Optional.of(tooLong(all.get("tooLong"))) : general.tooLong(),
        Optional.ofNullable(all.get("hours")).map(this::hours));
  }

  private static QueueRules.Full full(Part part) {
    Map<String, Part> full = part.map(Set.of("most", "wayOut"));
    return new QueueRules.Full(part.need(full, "most").number(1, 100_000), wayOut(part, full));
  }

  private static QueueRules.TooLong tooLong(Part part) {
    Map<String, Part> limit = part.map(Set.of("after", "wayOut"));
    return new QueueRules.TooLong(part.need(limit, "after").time(), wayOut(part, limit));
  }

  private QueueRules.Hours hours(Part part) {
    Map<String, Part> hours = part.map(Set.of("from", "until", "days", "wayOut"));
    LocalTime from = hour(part.need(hours, "from"));
    LocalTime until = hour(part.need(hours, "until"));
    if (!from.isBefore(until)) {
      throw part.mistake("the hours must begin before they end");
    }
    return new QueueRules.Hours(
        calendar.zone(), from, until, days(part.need(hours, "days")), wayOut(part, hours));
  }

  private Predicate<LocalDate> days(Part part) {
    return part.text("all|working", "all or working").equals("all")
        ? day -> true
        : calendar.works();
  }

  private static WayOut wayOut(Part part, Map<String, Part> of) {
    return part.need(of, "wayOut").one(WayOut.class);
  }

  private static LocalTime hour(Part part) {
    String hour = part.text("([01][0-9]|2[0-3]):[0-5][0-9]|24:00", "a time such as \"08:30\"");
    return hour.equals("24:00") ? LocalTime.MAX : LocalTime.parse(hour);
  }
}
