package org.hotline12345.tickets.db;

import java.time.Duration;
import org.hotline12345.tickets.Lifecycle;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.calendar.WorkingCalendar;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.Drafting;
import org.hotline12345.tickets.draft.Field;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.draft.Heard;
import org.hotline12345.tickets.draft.Summary;
import org.hotline12345.tickets.lines.Line;
import org.hotline12345.tickets.lines.Lines;
import org.jdbi.v3.core.Handle;

/// Makes tickets out of conversations, within the conversation's transaction.
public final class Intake {
  /// Before an agent answers, little is said.
  private static final int MAX_BEFORE = 40;

  private static final Duration COMES_BACK = Duration.ofHours(2);

  private final Transitions transitions;
  private final Drafting drafting;
  private final Lines lines;
  private final WorkingCalendar calendar;

  public Intake(Transitions transitions, Drafting drafting, TicketSettings settings) {
    this.transitions = transitions;
    this.drafting = drafting;
    this.lines = settings.lines();
    this.calendar = settings.catalogue().calendar();
  }

  /// The contact with its new ticket, whose draft knows what was said so far.
  Contact take(Handle handle, Contact contact, String actor) {
    var said =
        Dao.of(handle, UtteranceDao.class).ofContact(contact.id(), MAX_BEFORE).stream()
            .map(u -> new Heard(u.id(), u.speaker(), u.text()))
            .toList();
    var draft = drafting.learnAll(start(contact), said);
    var now = transitions.now();
    var store = new TicketStore(handle);
    var number = store.nextNumber(now, calendar);
    var taken =
        new TicketEvent.Taken(
            actor,
            number,
            contact.channel(),
            contact.address(),
            contact.name(),
            contact.id(),
            draft);
    var contacts = Dao.of(handle, ContactDao.class);
    contacts.setTicket(contact.id(), number);
    store.create(Lifecycle.begin(taken, now), taken, now);
    return contacts.find(contact.id()).orElseThrow();
  }

  /// A line calls back about the one call that was passed on to it lately: then its ticket is this
  /// call's too. If there were several, nobody can tell which, and the call is one of its own.
  boolean comesBack(Handle handle, Contact contact) {
    var line =
        lines.all().stream()
            .filter(known -> known.number().filter(contact.address()::equals).isPresent())
            .findFirst();
    if (line.isEmpty() || contact.channel() != Channel.PHONE) {
      return false;
    }
    var until = contact.arrivedAt();
    var tickets =
        Dao.of(handle, TrailDao.class)
            .passedOn("l-" + line.get().code(), until.minus(COMES_BACK), until, 2);
    if (tickets.size() != 1) {
      return false;
    }
    Dao.of(handle, ContactDao.class).setTicket(contact.id(), tickets.getFirst());
    return true;
  }

  /// A message without anybody who asks back: it goes to the dispatcher as it is.
  void takeMessage(Handle handle, Contact contact) {
    var taken = take(handle, contact, TicketEvent.SYSTEM);
    summarise(handle, taken);
    var store = new TicketStore(handle);
    var ticket = store.lock(taken.ticket().orElseThrow()).orElseThrow();
    var draft = ticket.draft();
    if (draft.field(FieldName.REQUEST).isEmpty() && draft.field(FieldName.TITLE).isEmpty()) {
      var title = Field.ruled("语音留言（请听录音）", "留言未能识别");
      transitions.apply(
          handle,
          ticket,
          new TicketEvent.Learned(draft.learnt(FieldName.TITLE, title)),
          transitions.now());
      ticket = store.lock(ticket.number()).orElseThrow();
    }
    transitions.apply(
        handle, ticket, new TicketEvent.Submitted(TicketEvent.SYSTEM), transitions.now());
  }

  private static Draft start(Contact contact) {
    return contact.channel() == Channel.PHONE
        ? Draft.EMPTY.learnt(FieldName.PHONE, Field.ruled(contact.address(), "来电号码"))
        : Draft.EMPTY;
  }

  /// Lets the draft of a locked ticket learn from the newest thing said about it.
  void learn(Handle handle, Ticket ticket) {
    if (ticket.assignment().isPresent() || ticket.stage().over()) {
      return;
    }
    var said = Dao.of(handle, UtteranceDao.class).saidAbout(ticket.number(), Drafting.RECENT);
    if (!said.isEmpty() && said.getLast().speaker() == Speaker.CITIZEN) {
      var learned = new TicketEvent.Learned(drafting.learn(ticket.draft(), said));
      transitions.apply(handle, ticket, learned, transitions.now());
    }
  }

  /// The conversation is over: writes the summary of what its ticket knows, unless an agent wrote
  /// one.
  void summarise(Handle handle, Contact contact) {
    contact.ticket().flatMap(new TicketStore(handle)::lock).ifPresent(t -> summarise(handle, t));
  }

  private void summarise(Handle handle, Ticket ticket) {
    Summary.of(ticket.draft(), code -> lines.find(code).map(Line::name).orElse(code))
        .map(text -> Field.ruled(text, "由工单字段生成"))
        .map(field -> ticket.draft().learnt(FieldName.SUMMARY, field))
        .ifPresent(
            draft ->
                transitions.apply(
                    handle, ticket, new TicketEvent.Learned(draft), transitions.now()));
  }
}
