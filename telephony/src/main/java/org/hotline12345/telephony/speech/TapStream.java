package org.hotline12345.telephony.speech;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Audio of one tap on its way to the recogniser: a bounded queue that the socket's thread
/// fills and that at most one recogniser thread at a time empties, a piece per turn, so that
/// all taps advance together. When it falls behind, partials are left out first, then the
/// oldest audio is thrown away; the times of what follows stay right.
final class TapStream implements Runnable {
  static final int BYTES_PER_MILLI = 16;

  /// How much one turn takes at most, so that no tap waits long for another.
  private static final int TURN_MILLIS = 500;

  /// How often partials come when nothing is behind.
  private static final int PARTIAL_MILLIS = 100;

  private final Recognisers recognisers;
  private final TapListener listener;
  private final TapLimits limits;
  private final TapCounters counters;
  private final Executor threads;
  private final CountDownLatch over = new CountDownLatch(1);

  // Guarded by this.
  private final ArrayDeque<Piece> queue = new ArrayDeque<>();
  private long queuedMillis;
  private boolean scheduled;
  private boolean closed;

  // Used by the one running thread only.
  private Optional<Recogniser> recogniser = Optional.empty();
  private long heardMillis;
  private long skippedMillis;
  private String lastPartial = "";

  TapStream(
      Recognisers recognisers,
      TapListener listener,
      TapLimits limits,
      TapCounters counters,
      Executor threads) {
    this.recognisers = recognisers;
    this.listener = listener;
    this.limits = limits;
    this.counters = counters;
    this.threads = threads;
  }

  private sealed interface Piece {
    record Audio(ByteBuffer pcm, long startMillis) implements Piece {
      long millis() {
        return pcm.limit() / BYTES_PER_MILLI;
      }

      Audio with(Audio next) {
        ByteBuffer both = ByteBuffer.allocate(pcm.limit() + next.pcm.limit());
        return new Audio(both.put(pcm.duplicate()).put(next.pcm.duplicate()).flip(), startMillis);
      }
    }

    record Pause() implements Piece {}

    record End(TapEnd why) implements Piece {}
  }

  /// @param startMillis where the audio lies on the tap's time line
  void audio(byte[] pcm, long startMillis) {
    put(new Piece.Audio(ByteBuffer.wrap(pcm), startMillis));
  }

  /// Nothing has come for a while: whatever was being said is finished.
  void pause() {
    put(new Piece.Pause());
  }

  void end(TapEnd why) {
    put(new Piece.End(why));
  }

  CountDownLatch over() {
    return over;
  }

  private synchronized void put(Piece piece) {
    if (closed) {
      return;
    }
    queue.add(piece);
    if (piece instanceof Piece.Audio audio) {
      queuedMillis += audio.millis();
      counters.waitingMillis.add(audio.millis());
      shed();
    }
    if (!scheduled) {
      scheduled = true;
      again();
    }
  }

  private void shed() {
    while (queuedMillis > limits.audioShed().toMillis()
        && queue.peek() instanceof Piece.Audio oldest) {
      queue.remove();
      queuedMillis -= oldest.millis();
      counters.waitingMillis.add(-oldest.millis());
      counters.shedMillis.add(oldest.millis());
    }
  }

  private synchronized Optional<Piece> take() {
    Piece piece = queue.poll();
    if (piece == null) {
      scheduled = false;
    }
    return Optional.ofNullable(piece)
        .map(first -> first instanceof Piece.Audio audio ? more(audio) : first);
  }

  /// What lies behind it in the queue without a gap: a larger piece costs less than many.
  private Piece.Audio more(Piece.Audio first) {
    Piece.Audio all = first;
    while (all.millis() < TURN_MILLIS
        && queue.peek() instanceof Piece.Audio next
        && next.startMillis() == all.startMillis() + all.millis()) {
      queue.remove();
      all = all.with(next);
    }
    queuedMillis -= all.millis();
    counters.waitingMillis.add(-all.millis());
    return all;
  }

  private synchronized boolean behind() {
    return queuedMillis > limits.partialsShed().toMillis();
  }

  @Override
  public void run() {
    Optional<Piece> piece = take();
    if (piece.isEmpty()) {
      return;
    }
    boolean unharmed = false;
    try {
      hear(piece.get());
      unharmed = true;
    } finally {
      if (!unharmed) {
        close(TapEnd.RECOGNISER_FAILED);
      }
    }
    if (over.getCount() > 0) {
      again();
    }
  }

  /// The recognisers' threads stop when the last words had their time: what is left then is lost.
  private void again() {
    try {
      threads.execute(this);
    } catch (RejectedExecutionException stopped) {
      close(TapEnd.SHUT_DOWN);
    }
  }

  private void hear(Piece piece) {
    switch (piece) {
      case Piece.Audio audio -> audioHeard(audio);
      case Piece.Pause _ -> finish();
      case Piece.End end -> {
        finish();
        close(end.why());
      }
    }
  }

  private void audioHeard(Piece.Audio audio) {
    long gap = audio.startMillis() - skippedMillis - heardMillis;
    if (gap > 0) {
      finish();
      skippedMillis += gap;
    }
    if (recogniser.isEmpty()) {
      recogniser = Optional.of(recognisers.open());
    }
    Optional<Said> said = recogniser.get().accept(audio.pcm().array(), audio.pcm().limit());
    heardMillis += audio.millis();
    counters.audioMillis.add(audio.millis());
    if (said.isPresent()) {
      tell(said.get());
    } else if (behind()) {
      counters.shedPartials.add(Math.max(1, audio.millis() / PARTIAL_MILLIS));
    } else {
      tellPartial(recogniser.get().partial());
    }
  }

  private void finish() {
    recogniser.flatMap(Recogniser::finish).ifPresent(this::tell);
  }

  private void tell(Said said) {
    lastPartial = "";
    counters.sentences.increment();
    listener.said(
        said.text(), said.startMillis() + skippedMillis, said.endMillis() + skippedMillis);
  }

  private void tellPartial(String text) {
    if (!text.isEmpty() && !text.equals(lastPartial)) {
      lastPartial = text;
      listener.partial(text);
    }
  }

  private void close(TapEnd why) {
    synchronized (this) {
      closed = true;
      queue.clear();
      counters.waitingMillis.add(-queuedMillis);
      queuedMillis = 0;
    }
    try {
      recogniser.ifPresent(Recogniser::close);
      listener.ended(why);
    } finally {
      over.countDown();
    }
  }
}
