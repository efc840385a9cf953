package org.hotline12345.tickets;

import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.ContactTrail;
import org.hotline12345.tickets.db.Attachments;
import org.hotline12345.tickets.db.BoardFigures;
import org.hotline12345.tickets.db.CallBacks;
import org.hotline12345.tickets.db.CitizenMarks;
import org.hotline12345.tickets.db.ContactRecords;
import org.hotline12345.tickets.db.Intake;
import org.hotline12345.tickets.db.MissedCalls;
import org.hotline12345.tickets.db.NormRecords;
import org.hotline12345.tickets.db.OutboundCalls;
import org.hotline12345.tickets.db.TicketDatabase;
import org.hotline12345.tickets.db.TicketQueries;
import org.hotline12345.tickets.db.TicketStream;
import org.hotline12345.tickets.db.Transitions;
import org.hotline12345.tickets.draft.Drafting;

/// The room's parts, joined. Thread-safe. The schema is brought up to date beforehand by
/// [org.hotline12345.tickets.db.TicketSchema#migrate].
public final class Tickets {
  private final TicketSettings settings;
  private final ContactRecords contacts;
  private final TicketDesk desk;
  private final TicketQueries queries;
  private final TicketStream stream;
  private final CallBacks callBacks;
  private final Attachments attachments;
  private final BoardFigures board;
  private final MissedCalls missed;
  private final NormRecords norms;
  private final OutboundCalls outbound;
  private final CitizenMarks marks;

  /// @param attachmentFolder made at the first upload
  public Tickets(
      DataSource source,
      Classifier classifier,
      TicketSettings settings,
      Path attachmentFolder,
      InstantSource clock) {
    this.settings = settings;
    var database = new TicketDatabase(source);
    stream = new TicketStream(database);
    var transitions = new Transitions(database, stream, settings, clock);
    callBacks = new CallBacks(database, stream, transitions, settings);
    var drafting = new Drafting(classifier, settings.questions());
    missed = new MissedCalls(database, settings.outbound().missed(), clock);
    var intake = new Intake(transitions, drafting, settings);
    contacts = new ContactRecords(database, stream, intake, callBacks, missed);
    outbound = new OutboundCalls(database, missed, contacts, clock);
    queries = new TicketQueries(database, settings, clock);
    attachments = new Attachments(database, attachmentFolder, clock);
    desk = new TicketDesk(transitions, settings, attachments);
    norms = new NormRecords(database, settings.lines(), clock);
    marks = new CitizenMarks(database, clock);
    board = new BoardFigures(database, queries, settings, clock);
  }

  public TicketSettings settings() {
    return settings;
  }

  public ContactLog contacts() {
    return contacts;
  }

  /// What happened to conversations after they were answered.
  public ContactTrail trail() {
    return contacts;
  }

  /// Tells `listener` about conversations from now on.
  public void announceTo(ContactListener listener) {
    contacts.announceTo(listener);
  }

  public TicketDesk desk() {
    return desk;
  }

  public TicketQueries queries() {
    return queries;
  }

  public TicketStream stream() {
    return stream;
  }

  public CallBacks callBacks() {
    return callBacks;
  }

  public Attachments attachments() {
    return attachments;
  }

  public MissedCalls missed() {
    return missed;
  }

  public NormRecords norms() {
    return norms;
  }

  public OutboundCalls outbound() {
    return outbound;
  }

  public CitizenMarks marks() {
    return marks;
  }

  public BoardFigures board() {
    return board;
  }
}
