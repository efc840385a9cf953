package org.hotline12345.telephony.speech.vosk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Said;
import org.hotline12345.telephony.speech.Sentence;
import org.hotline12345.telephony.speech.Word;

/// One stream on the servers. What was said since the last finished sentence is kept, and sent to
/// another server when this one fails.
final class VoskServerRecogniser implements Recogniser {
  private static final int BYTES_PER_MILLI = 16;

  /// What is kept of a sentence that does not end.
  private static final long MOST_KEPT = 60_000L * BYTES_PER_MILLI;

  private final VoskServers pool;
  private final Deque<byte[]> kept = new ArrayDeque<>();
  private final Deque<Said> said = new ArrayDeque<>();
  private Optional<VoskServerSession> session = Optional.empty();
  private long keptFrom;
  private long keptBytes;
  private long sessionFrom;
  private int answered;
  private String partial = "";

  VoskServerRecogniser(VoskServers pool) {
    this.pool = pool;
  }

  @Override
  public Optional<Said> accept(byte[] pcm, int length) {
    if (length < 0 || length > pcm.length || length % 2 != 0) {
      throw new IllegalArgumentException("audio must be whole samples");
    }
    if (length > 0) {
      byte[] piece = Arrays.copyOf(pcm, length);
      kept.add(piece);
      keptBytes += length;
      if (connected()) {
        session.orElseThrow().send(piece);
      }
      drop();
      read();
    }
    return Optional.ofNullable(said.poll());
  }

  /// @return whether the newest piece is yet to be sent: a new session is sent all at once
  private boolean connected() {
    if (session.filter(VoskServerSession::failed).isPresent()) {
      leave();
    }
    if (session.isPresent()) {
      return true;
    }
    session = pool.choose().map(server -> VoskServerSession.open(pool, server));
    session.ifPresent(
        fresh -> {
          sessionFrom = keptFrom;
          answered = 0;
          kept.forEach(fresh::send);
        });
    return false;
  }

  private void leave() {
    session.ifPresent(VoskServerSession::close);
    session = Optional.empty();
    partial = "";
  }

  /// Without servers, or without an end of the sentence, the oldest sound is given up.
  private void drop() {
    while (keptBytes > MOST_KEPT) {
      forget();
      answered = Math.max(0, answered - 1);
    }
  }

  private void forget() {
    int length = kept.remove().length;
    keptBytes -= length;
    keptFrom += length;
  }

  private void read() {
    while (session.isPresent()) {
      Optional<String> answer = session.get().poll();
      if (answer.isEmpty() || answer.get().equals(VoskServerSession.GONE)) {
        return;
      }
      take(answer.get());
    }
  }

  private void take(String answer) {
    try {
      answered++;
      if (VoskJson.partial(answer).isEmpty()) {
        take(VoskJson.said(answer), VoskJson.ended(answer));
      } else {
        partial = Sentence.of(VoskJson.partial(answer));
      }
    } catch (IllegalStateException notVosk) {
      session.ifPresent(broken -> broken.fail("an answer that is no JSON"));
      leave();
    }
  }

  private void take(Optional<Said> sentence, boolean ended) {
    partial = "";
    sentence.map(this::placed).ifPresent(said::add);
    for (; ended && answered > 0 && !kept.isEmpty(); answered--) {
      forget();
    }
  }

  /// On the time line of the whole stream.
  private Said placed(Said sentence) {
    long shift = sessionFrom / BYTES_PER_MILLI;
    return new Said(
        sentence.words().stream()
            .map(
                word ->
                    new Word(
                        word.text(),
                        word.startMillis() + shift,
                        word.endMillis() + shift,
                        word.confidence()))
            .toList());
  }

  @Override
  public String partial() {
    return partial;
  }

  /// Waits for the server's last answer; when it fails, another is asked once.
  @Override
  public Optional<Said> finish() {
    for (int tries = 0; tries < 2 && !kept.isEmpty(); tries++) {
      boolean _ = connected();
      if (session.isPresent() && ended(session.get())) {
        break;
      }
      leave();
    }
    leave();
    while (!kept.isEmpty()) {
      forget();
    }
    return merged();
  }

  private boolean ended(VoskServerSession asked) {
    int open = kept.size() - answered;
    asked.end();
    try {
      for (int i = 0; i <= open; i++) {
        Optional<String> answer = asked.await();
        if (answer.isEmpty() || answer.get().equals(VoskServerSession.GONE) || session.isEmpty()) {
          asked.fail("no last answer");
          return false;
        }
        take(answer.get());
      }
      return session.isPresent();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Optional<Said> merged() {
    List<Word> words = new ArrayList<>();
    said.forEach(sentence -> words.addAll(sentence.words()));
    said.clear();
    return words.isEmpty() ? Optional.empty() : Optional.of(new Said(words));
  }

  @Override
  public void close() {
    leave();
  }
}
