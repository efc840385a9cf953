package org.hotline12345.telephony.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.asterisk.Switchboard;
import org.hotline12345.telephony.ivr.Ears;
import org.hotline12345.telephony.speech.AudioTaps;
import org.hotline12345.telephony.speech.TapEnd;
import org.hotline12345.telephony.speech.TapListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to callers of a flow by taps as those of talks. Thread-safe.
public final class MenuEars implements Ears {
  private static final Logger LOG = LoggerFactory.getLogger(MenuEars.class);
  private static final long LAST_WORDS_SECONDS = 3;

  private final AudioTaps taps;
  private final Switchboard switchboard;
  private final ContactDiary diary;
  private final boolean hears;
  private final InstantSource clock;

  /// @param hears whether there is a recogniser behind the taps
  public MenuEars(
      AudioTaps taps,
      Switchboard switchboard,
      ContactDiary diary,
      boolean hears,
      InstantSource clock) {
    this.hears = hears;
    this.taps = taps;
    this.switchboard = switchboard;
    this.diary = diary;
    this.clock = clock;
  }

  @Override
  public Hearing listen(String contact, String channel, boolean keep) {
    ContactId id = new ContactId(contact);
    Ear ear = new Ear(id, keep);
    ear.tap = taps.expect(id, Speaker.CITIZEN, ear);
    ear.connected = hears && switchboard.tap(channel, ear.tap, taps.address().getPort());
    return ear;
  }

  private final class Ear implements Hearing, TapListener {
    private final ContactId contact;
    private final boolean keep;
    private final Instant begin = clock.instant();
    private final Queue<String> sentences = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private UUID tap;
    private boolean connected;
    private boolean closed;
    private volatile boolean anything;
    private volatile boolean speaking;
    private volatile Instant since = begin;
    private volatile Duration longest = Duration.ZERO;

    Ear(ContactId contact, boolean keep) {
      this.contact = contact;
      this.keep = keep;
    }

    @Override
    public void partial(String text) {
      if (!speaking) {
        since = clock.instant();
      }
      speaking = !text.isEmpty();
    }

    @Override
    public void said(String text, long startMillis, long endMillis) {
      anything = true;
      speaking = false;
      Duration lasted = Duration.ofMillis(endMillis - startMillis);
      longest = lasted.compareTo(longest) > 0 ? lasted : longest;
      sentences.add(text);
      if (keep) {
        var span = new Utterance.AudioSpan(startMillis, endMillis);
        diary.write(
            contact,
            "message",
            log -> {
              log.append(
                  contact.value(),
                  Speaker.CITIZEN,
                  text,
                  begin.plusMillis(startMillis),
                  Optional.of(span),
                  Optional.empty());
              return Optional.empty();
            });
      }
    }

    @Override
    public void ended(TapEnd why) {
      over.countDown();
    }

    @Override
    public Optional<String> said() {
      return Optional.ofNullable(sentences.poll());
    }

    @Override
    public boolean deaf() {
      return !connected;
    }

    @Override
    public boolean heardAnything() {
      return anything;
    }

    @Override
    public boolean speaking() {
      return speaking;
    }

    @Override
    public Duration monologue() {
      Duration now = speaking ? Duration.between(since, clock.instant()) : Duration.ZERO;
      return now.compareTo(longest) > 0 ? now : longest;
    }

    @Override
    public void close() {
      taps.forget(tap);
      if (!keep || !connected || closed) {
        return;
      }
      closed = true;
      try {
        if (!over.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
          LOG.warn("{}: the last words of a message came too late", contact);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
