package org.hotline12345.telephony.speech;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Hears a word per second of audio, `说1`, `说2` ...; may be stopped to let audio pile up.
final class TestingRecognisers implements Recognisers {
  private static final int SECOND = 16_000;

  final AtomicInteger open = new AtomicInteger();
  private final Semaphore turns = new Semaphore(Integer.MAX_VALUE / 2);
  private int taken;

  void stop() {
    taken = turns.drainPermits();
  }

  void goOn() {
    turns.release(taken);
  }

  @Override
  public Recogniser open() {
    open.incrementAndGet();
    return new Recogniser() {
      private int bytes;
      private int said;

      @Override
      public Optional<Said> accept(byte[] pcm, int length) {
        turns.acquireUninterruptibly();
        bytes += length;
        return bytes / SECOND > said ? said() : Optional.empty();
      }

      private Optional<Said> said() {
        said = bytes / SECOND;
        long end = bytes / 16;
        return Optional.of(new Said(List.of(new Word("说" + said, end - 500, end, 1))));
      }

      @Override
      public String partial() {
        return "听" + bytes;
      }

      @Override
      public Optional<Said> finish() {
        return Optional.empty();
      }

      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }

  @Override
  public void close() {}
}
