package org.hotline12345.desktop.knowledge;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.gap.Miss;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks, at the end of each conversation, whether the base knows what it was about. On a thread
/// of its own; under overload it looks at fewer.
public final class CallGaps implements ContactListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CallGaps.class);
  private static final int MOST_WAITING = 1000;
  private static final int LOOKED_AT = 3;
  private static final int REMEMBERED = 5000;

  /// What a conversation was about, if that is known.
  public interface Matters {
    Optional<String> of(String contactId);
  }

  private final KnowledgeBase base;
  private final Misses misses;
  private final Matters matters;
  private final ThreadPoolExecutor looks =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("call-gaps").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /// A conversation changes after its end too, by a rating for example.
  private final Set<String> looked = new LinkedHashSet<>();

  public CallGaps(KnowledgeBase base, Misses misses, Matters matters) {
    this.base = base;
    this.misses = misses;
    this.matters = matters;
  }

  @Override
  public void changed(Contact contact) {
    if (contact.endedAt().isPresent() && contact.answeredAt().isPresent() && first(contact.id())) {
      looks.execute(() -> look(contact.id()));
    }
  }

  private synchronized boolean first(String contact) {
    if (looked.size() >= REMEMBERED) {
      looked.remove(looked.iterator().next());
    }
    return looked.add(contact);
  }

  @Override
  public void partial(String contactId, Speaker speaker, String text) {}

  @Override
  public void said(Utterance utterance) {}

  private void look(String contact) {
    try {
      matters
          .of(contact)
          .ifPresent(
              matter ->
                  misses.look(
                      Miss.AskedIn.CALL,
                      matter,
                      base.search(
                          new KnowledgeBase.Query(matter, Optional.empty(), false, LOOKED_AT))));
    } catch (RuntimeException broken) {
      // The database, for a while; the next conversation is looked at again.
      log.warn("could not look whether {} was answered", contact, broken);
    }
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
