package org.hotline12345.desktop.assist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Helps the agent while the citizen speaks: the draft that the words just changed, articles that
/// fit, and an alarm for emergency words. Works behind the conversation on its own threads; what
/// is said meanwhile is taken together in the next round. Under overload it sheds help, never
/// words. Thread-safe.
public final class Assistant implements ContactListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Assistant.class);
  private static final int THREADS = 2;
  private static final int MOST_CONTACTS_WAITING = 2000;
  private static final int UTTERANCES_SEARCHED = 6;
  private static final int ARTICLES = 5;

  private final ContactLog contacts;
  private final Classifier classifier;
  private final KnowledgeBase knowledge;
  private final Map<String, List<Utterance>> unheard = new HashMap<>();
  private final Set<String> fromTheStart = new HashSet<>();
  private final Set<String> queued = new HashSet<>();
  private final ThreadPoolExecutor rounds =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_CONTACTS_WAITING),
          Thread.ofPlatform().name("assist-", 0).daemon().factory());

  private final Listener listener;

  /// Told what was found, on the assistant's threads.
  public interface Listener {
    void drafted(String contactId, String ticket);

    void found(String contactId, List<KnowledgeBase.Hit> articles);

    void alarmed(String contactId, Analysis.Emergency emergency, long utteranceId);
  }

  public Assistant(
      ContactLog contacts, Classifier classifier, KnowledgeBase knowledge, Listener listener) {
    this.contacts = contacts;
    this.classifier = classifier;
    this.knowledge = knowledge;
    this.listener = listener;
  }

  @Override
  public void changed(Contact contact) {}

  @Override
  public void partial(String contactId, Speaker speaker, String text) {}

  @Override
  public void said(Utterance utterance) {
    if (utterance.speaker() != Speaker.CITIZEN || utterance.text().isBlank()) {
      return;
    }
    String id = utterance.contactId();
    synchronized (unheard) {
      unheard.computeIfAbsent(id, unknown -> new ArrayList<>()).add(utterance);
    }
    queue(id);
  }

  /// An agent has taken the contact: helps with what was said before. Returns at once.
  public void joined(String contactId) {
    synchronized (unheard) {
      fromTheStart.add(contactId);
    }
    queue(contactId);
  }

  private void queue(String id) {
    synchronized (unheard) {
      if (!queued.add(id)) {
        return;
      }
    }
    try {
      rounds.execute(() -> round(id));
    } catch (RejectedExecutionException full) {
      synchronized (unheard) {
        unheard.remove(id);
        fromTheStart.remove(id);
        queued.remove(id);
      }
      log.warn("no help for {}: more than {} contacts wait", id, MOST_CONTACTS_WAITING);
    }
  }

  private void round(String id) {
    List<Utterance> fresh;
    boolean all;
    synchronized (unheard) {
      queued.remove(id);
      fresh = unheard.remove(id);
      all = fromTheStart.remove(id);
    }
    try {
      if (all || fresh == null) {
        fresh = words(id);
      }
      for (Utterance utterance : fresh) {
        classifier
            .analyse(utterance.text())
            .emergencies()
            .forEach(emergency -> listener.alarmed(id, emergency, utterance.id()));
      }
      contacts.find(id).flatMap(Contact::ticket).ifPresent(ticket -> listener.drafted(id, ticket));
      listener.found(id, suggested(id));
    } catch (RuntimeException broken) {
      // The database or one odd text; the next words get a new round.
      log.warn("no help for {}", id, broken);
    }
  }

  /// Articles that fit the citizen's latest words.
  public List<KnowledgeBase.Hit> suggested(String id) {
    List<String> words = words(id).stream().map(Utterance::text).toList();
    String latest =
        words.stream()
            .skip(Math.max(0, words.size() - UTTERANCES_SEARCHED))
            .collect(Collectors.joining("，"));
    return latest.isEmpty()
        ? List.of()
        : knowledge.search(new KnowledgeBase.Query(latest, Optional.empty(), false, ARTICLES));
  }

  private List<Utterance> words(String id) {
    return contacts.utterances(id).stream()
        .filter(utterance -> utterance.speaker() == Speaker.CITIZEN)
        .filter(utterance -> !utterance.text().isBlank())
        .toList();
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
