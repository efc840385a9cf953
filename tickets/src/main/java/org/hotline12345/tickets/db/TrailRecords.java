package org.hotline12345.tickets.db;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.TrailStep;

/// The [org.hotline12345.tickets.contact.ContactTrail] on MySQL.
final class TrailRecords {
  private static final int MOST = 500;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_OUTCOME = 200;

  private final TicketDatabase database;

  TrailRecords(TicketDatabase database) {
    this.database = database;
  }

  void add(TrailStep step) {
    var kept =
        new TrailStep(
            step.contactId(),
            step.at().truncatedTo(ChronoUnit.MILLIS),
            step.kind(),
            cut(step.actor(), LONGEST_NAME),
            cut(step.target(), LONGEST_NAME),
            cut(step.outcome(), LONGEST_OUTCOME));
    database.transact(
        handle -> {
          Dao.of(handle, TrailDao.class).insert(kept);
          return kept;
        });
  }

  List<TrailStep> of(String contactId) {
    return database.read(handle -> Dao.of(handle, TrailDao.class).of(contactId, MOST));
  }

  Contact handedOver(String contactId, String agent) {
    return database.transact(
        handle -> {
          Dao.of(handle, TrailDao.class).serve(contactId, agent);
          return Dao.of(handle, ContactDao.class)
              .find(contactId)
              .orElseThrow(() -> new IllegalArgumentException("no contact " + contactId));
        });
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
