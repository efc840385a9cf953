package org.hotline12345.telephony.speech;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// One connected tap: reads its frames until it ends and hands audio on in pieces of 100 ms.
final class Tap {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int PIECE_MILLIS = 100;
  private static final int PIECE = PIECE_MILLIS * TapStream.BYTES_PER_MILLI;

  /// How far a stream at the pace of speech may be ahead of the clock.
  private static final int AHEAD_MILLIS = 2 * PIECE_MILLIS;

  /// A little less than a piece lasts.
  private static final Duration GATHERING = Duration.ofMillis(PIECE_MILLIS - 5);

  private final Socket socket;
  private final AudioSocketReader reader;
  private final TapStream stream;
  private final TapLimits limits;
  private final InstantSource clock;
  private volatile TapEnd endedByUs = TapEnd.DISCONNECTED;

  // Used by the reading thread only.
  private byte[] piece = new byte[PIECE];
  private int filled;
  private long firstAudioAt = -1;
  private long lineMillis;
  private boolean paused;

  Tap(
      Socket socket,
      AudioSocketReader reader,
      TapStream stream,
      TapLimits limits,
      InstantSource clock) {
    this.socket = socket;
    this.reader = reader;
    this.stream = stream;
    this.limits = limits;
    this.clock = clock;
  }

  /// Ends the tap from outside.
  void end(TapEnd why) throws IOException {
    endedByUs = why;
    socket.close();
  }

  TapStream stream() {
    return stream;
  }

  /// Blocks until the tap is over.
  TapEnd read() {
    TapEnd why = frames();
    handOn();
    stream.end(why);
    return why;
  }

  private TapEnd frames() {
    try {
      long lastFrameAt = clock.millis();
      while (stream.over().getCount() > 0) {
        letGather();
        Optional<AudioSocketFrame> frame = reader.next(PATIENCE);
        long now = clock.millis();
        if (frame.isEmpty()) {
          pause();
          if (now - lastFrameAt >= limits.idle().toMillis()) {
            return TapEnd.IDLE;
          }
          continue;
        }
        lastFrameAt = now;
        switch (frame.get()) {
          case AudioSocketFrame.Audio audio -> audio(audio.pcm(), now);
          case AudioSocketFrame.Key _ -> {}
          case AudioSocketFrame.Hangup _ -> {
            return TapEnd.HUNG_UP;
          }
          case AudioSocketFrame.Fault _ -> {
            return TapEnd.ERROR_REPORTED;
          }
          case AudioSocketFrame.Name _ -> {
            return TapEnd.MALFORMED;
          }
        }
      }
      return TapEnd.RECOGNISER_FAILED;
    } catch (EOFException closed) {
      return TapEnd.DISCONNECTED;
    } catch (ProtocolException broken) {
      return TapEnd.MALFORMED;
    } catch (IOException lost) {
      return endedByUs;
    }
  }

  /// A piece has just been handed on and the next takes its time to be said: to wake up once for
  /// it, instead of for each of its frames, saves most of what a tap costs. Audio that comes faster
  /// than speech is taken at once.
  private void letGather() {
    if (filled == 0
        && firstAudioAt >= 0
        && !paused
        && reader.drained()
        && lineMillis <= clock.millis() - firstAudioAt + AHEAD_MILLIS) {
      LockSupport.parkNanos(GATHERING.toNanos());
    }
  }

  private void audio(ByteBuffer pcm, long now) {
    if (firstAudioAt < 0) {
      firstAudioAt = now;
    } else if (paused) {
      lineMillis = Math.max(lineMillis, now - firstAudioAt);
    }
    paused = false;
    while (pcm.hasRemaining()) {
      int part = Math.min(PIECE - filled, pcm.remaining());
      pcm.get(piece, filled, part);
      filled += part;
      if (filled == PIECE) {
        handOn();
      }
    }
  }

  private void pause() {
    if (!paused && firstAudioAt >= 0) {
      paused = true;
      handOn();
      stream.pause();
    }
  }

  private void handOn() {
    if (filled > 0) {
      byte[] pcm = filled == PIECE ? piece : Arrays.copyOf(piece, filled);
      stream.audio(pcm, lineMillis);
      lineMillis += filled / TapStream.BYTES_PER_MILLI;
      piece = new byte[PIECE];
      filled = 0;
    }
  }
}
