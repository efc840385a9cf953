package org.hotline12345.desktop.assist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.insight.SimilarTickets;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.draft.FieldName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Helps the agent while the citizen speaks: alarms, the draft that the words just changed,
/// articles that fit, and earlier tickets like it with their answers. Works behind the
/// conversation on its own threads; what is said meanwhile is taken together in the next round.
/// Under overload it sheds help, never words. Thread-safe.
public final class Assistant implements ContactListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Assistant.class);
  private static final int THREADS = 2;
  private static final int MOST_CONTACTS_WAITING = 2000;
  private static final int MOST_LOOKED_AT = 200;
  private static final int ARTICLES = 3;
  private static final int SIMILAR = 3;
  private static final double SURE_OF_LINE = 0.7;

  private final Sources sources;
  private final Listener listener;
  private final Map<String, Words> conversations = new HashMap<>();
  private final ThreadPoolExecutor rounds =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_CONTACTS_WAITING),
          Thread.ofPlatform().name("assist-", 0).daemon().factory());

  /// Told what was found, on the assistant's threads.
  public interface Listener {
    void drafted(String contactId, String ticket);

    void found(String contactId, List<KnowledgeBase.Hit> articles);

    void likened(String contactId, List<SimilarTicket> tickets);

    void alarmed(String contactId, Alarm alarm);
  }

  public Assistant(Sources sources, Listener listener) {
    this.sources = sources;
    this.listener = listener;
  }

  @Override
  public void changed(Contact contact) {
    if (contact.endedAt().isPresent()) {
      synchronized (conversations) {
        conversations.remove(contact.id());
      }
      // The end wrote the summary.
      contact.ticket().ifPresent(ticket -> listener.drafted(contact.id(), ticket));
    }
  }

  @Override
  public void partial(String contactId, Speaker speaker, String text) {}

  @Override
  public void said(Utterance utterance) {
    if (utterance.speaker() == Speaker.CITIZEN && !utterance.text().isBlank()) {
      queue(utterance.contactId(), words -> words.said(utterance));
    }
  }

  /// An agent has taken the contact, or a page has come that shows it: helps with all that was
  /// said before. Returns at once.
  public void joined(String contactId) {
    queue(contactId, Words::fromTheStart);
  }

  private void queue(String id, Consumer<Words> change) {
    synchronized (conversations) {
      var words = conversations.computeIfAbsent(id, unknown -> new Words());
      change.accept(words);
      if (!words.queue()) {
        return;
      }
    }
    start(id);
  }

  private void start(String id) {
    try {
      rounds.execute(() -> round(id));
    } catch (RejectedExecutionException full) {
      synchronized (conversations) {
        Optional.ofNullable(conversations.get(id)).ifPresent(Words::drop);
      }
      log.warn("no help for {}: more than {} contacts wait", id, MOST_CONTACTS_WAITING);
    }
  }

  /// Of one contact never two at a time.
  private void round(String id) {
    Words words;
    Words.Round round;
    synchronized (conversations) {
      words = conversations.get(id);
      if (words == null) {
        return;
      }
      round = words.take();
    }
    try {
      help(id, words, round);
    } catch (RuntimeException broken) {
      // The database or one odd text; the next words get a new round.
      log.warn("no help for {}", id, broken);
    }
    boolean more;
    synchronized (conversations) {
      more = words.more();
    }
    if (more) {
      start(id);
    }
  }

  private void help(String id, Words words, Words.Round round) {
    boolean all = round.all() || !words.known();
    var fresh = all ? citizens(id) : round.fresh();
    for (Utterance utterance : fresh) {
      words.remember(utterance.text());
      var analysis = sources.classifier().analyse(utterance.text());
      for (Alarm alarm : Alarm.in(analysis, utterance.id())) {
        if (words.alarm(alarm.service(), alarm.phrase())) {
          listener.alarmed(id, alarm);
        }
      }
    }
    var number = sources.contacts().find(id).flatMap(Contact::ticket);
    number.ifPresent(ticket -> listener.drafted(id, ticket));
    var ticket = number.flatMap(sources.tickets());
    if (!words.known()) {
      return;
    }
    var articles = articles(ticket, words.latest());
    if (words.articlesChanged(articles.stream().map(KnowledgeBase.Hit::id).toList())) {
      listener.found(id, articles);
    }
    var similar = similar(ticket, words.latest());
    if (words.similarChanged(similar.stream().map(SimilarTicket::number).toList())) {
      listener.likened(id, similar);
    }
  }

  /// In the line of which the draft is sure; in all of them if that has too few.
  private List<KnowledgeBase.Hit> articles(Optional<Ticket> ticket, String latest) {
    var title = ticket.flatMap(t -> t.draft().value(FieldName.TITLE));
    var text = title.filter(t -> !latest.contains(t)).map(t -> t + "，" + latest).orElse(latest);
    var line =
        ticket
            .flatMap(t -> t.draft().field(FieldName.LINE))
            .filter(field -> field.confidence().orElse(1.0) >= SURE_OF_LINE)
            .map(field -> field.value());
    if (line.isPresent()) {
      var inLine = sources.knowledge().search(query(text, line));
      if (inLine.size() >= ARTICLES) {
        return inLine;
      }
    }
    return sources.knowledge().search(query(text, Optional.empty()));
  }

  private static KnowledgeBase.Query query(String text, Optional<String> line) {
    return new KnowledgeBase.Query(text, line, false, ARTICLES);
  }

  private List<SimilarTicket> similar(Optional<Ticket> ticket, String latest) {
    var draft = ticket.map(Ticket::draft);
    var text =
        draft
            .flatMap(d -> d.value(FieldName.TITLE))
            .map(t -> latest.contains(t) ? latest : t + "，" + latest)
            .orElse(latest);
    return sources
        .similar()
        .like(
            new SimilarTickets.Question(
                text,
                draft.flatMap(d -> d.value(FieldName.PLACE)),
                draft.flatMap(d -> d.value(FieldName.LINE)),
                ticket.map(Ticket::number)),
            SIMILAR);
  }

  private List<Utterance> citizens(String id) {
    var said =
        sources.contacts().utterances(id).stream()
            .filter(utterance -> utterance.speaker() == Speaker.CITIZEN)
            .filter(utterance -> !utterance.text().isBlank())
            .toList();
    return said.subList(Math.max(0, said.size() - MOST_LOOKED_AT), said.size());
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
