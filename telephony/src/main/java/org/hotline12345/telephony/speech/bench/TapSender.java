package org.hotline12345.telephony.speech.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Plays the same sound into many taps at the pace of speech, as Asterisk does, from one thread
/// whose own processor time is known.
final class TapSender implements AutoCloseable {
  private static final int FRAME = 320;
  private static final long FRAME_NANOS = 20_000_000;

  private final byte[] stream;
  private final List<SocketChannel> taps = new ArrayList<>();

  TapSender(byte[] stream) {
    this.stream = stream;
  }

  void connect(InetSocketAddress server, UUID name) throws IOException {
    SocketChannel tap = SocketChannel.open(server);
    ByteBuffer hello = ByteBuffer.allocate(19).put((byte) 1).putShort((short) 16);
    hello.putLong(name.getMostSignificantBits()).putLong(name.getLeastSignificantBits());
    write(tap, hello.flip());
    taps.add(tap);
  }

  /// Blocks until all is said.
  ///
  /// @return processor time of sending, in nanoseconds
  long play(long start) throws IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long due = start;
    for (int from = 0; from + FRAME <= stream.length; from += FRAME) {
      due += FRAME_NANOS;
      LockSupport.parkNanos(due - System.nanoTime());
      ByteBuffer frame = ByteBuffer.allocate(3 + FRAME).put((byte) 0x10).putShort((short) FRAME);
      frame.put(stream, from, FRAME).flip();
      for (SocketChannel tap : taps) {
        write(tap, frame.duplicate());
      }
    }
    for (SocketChannel tap : taps) {
      write(tap, ByteBuffer.allocate(3));
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }

  private static void write(SocketChannel tap, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      tap.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel tap : taps) {
      tap.close();
    }
  }
}
