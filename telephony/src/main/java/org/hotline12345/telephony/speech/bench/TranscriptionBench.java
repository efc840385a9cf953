package org.hotline12345.telephony.speech.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.prompt.Wav;
import org.hotline12345.telephony.speech.AudioTaps;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.TapEnd;
import org.hotline12345.telephony.speech.TapFigures;
import org.hotline12345.telephony.speech.TapLimits;
import org.hotline12345.telephony.speech.TapListener;
import org.hotline12345.telephony.speech.vosk.VoskRecognisers;
import org.hotline12345.tickets.contact.Speaker;

/// How many speakers this machine transcribes: first Vosk alone, then, in the same process,
/// whole taps over AudioSocket at the pace of real calls. Prints processor time per second of
/// audio and the delay between the end of a sentence and its text.
public final class TranscriptionBench {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int FRAME = 320;
  private static final long FRAME_NANOS = 20_000_000;
  private static final int GAP_BYTES = 2 * 16_000;

  private TranscriptionBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    run(args);
  }

  /// @param args model folder, a mono 8 kHz WAV of one sentence, and how many taps (50)
  public static void run(String[] args) throws IOException, InterruptedException {
    byte[] sentence = Wav.read(Path.of(args[1])).pcm();
    byte[] stream = stream(sentence, 5);
    int taps = args.length > 2 ? Integer.parseInt(args[2]) : 50;
    try (Recognisers recognisers = VoskRecognisers.load(Path.of(args[0]))) {
      bare(recognisers, stream, 2);
      bare(recognisers, stream, taps);
      whole(recognisers, stream, sentence.length / 16, taps);
    }
  }

  private static byte[] stream(byte[] sentence, int times) {
    int part = sentence.length + GAP_BYTES;
    byte[] stream = new byte[times * part];
    for (int i = 0; i < times; i++) {
      System.arraycopy(sentence, 0, stream, i * part, sentence.length);
    }
    return stream;
  }

  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static void bare(Recognisers recognisers, byte[] stream, int streams) {
    double before = processorSeconds();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < streams; i++) {
        pool.execute(() -> hear(recognisers, stream));
      }
    }
    report("Vosk alone", processorSeconds() - before, streams * stream.length / 16_000.0);
  }

  private static void hear(Recognisers recognisers, byte[] stream) {
    try (Recogniser recogniser = recognisers.open()) {
      for (int from = 0; from < stream.length; from += 5 * FRAME) {
        byte[] piece = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + 5 * FRAME));
        if (recogniser.accept(piece, piece.length).isEmpty()) {
          recogniser.partial();
        }
      }
    }
  }

  private static void report(String what, double processor, double audio) {
    OUT.printf(
        Locale.ROOT,
        "%-12s %7.0f s of audio, %6.2f s of processor: %.4f per second, %.0f streams per core%n",
        what,
        audio,
        processor,
        processor / audio,
        audio / processor);
  }

  private static void whole(Recognisers recognisers, byte[] stream, long sentenceMillis, int count)
      throws IOException, InterruptedException {
    double before = processorSeconds();
    ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
    CountDownLatch over = new CountDownLatch(count);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (AudioTaps taps =
            AudioTaps.listen(any, recognisers, TapLimits.DEFAULT, InstantSource.system());
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long start = System.nanoTime() + i * FRAME_NANOS * 7;
        Timed listener = new Timed(start, sentenceMillis, delays, over);
        UUID name = taps.expect(new ContactId("bench-" + i), Speaker.CITIZEN, listener);
        var _ = callers.submit(() -> send(taps.address(), name, stream, start));
      }
      if (!over.await(5, TimeUnit.MINUTES)) {
        throw new IllegalStateException("taps did not end");
      }
      TapFigures figures = taps.figures();
      report("whole taps", processorSeconds() - before, figures.audioMillis() / 1000.0);
      OUT.println(figures);
    }
    List<Long> sorted = delays.stream().sorted().toList();
    OUT.printf(
        "%d sentences of %d; text after the end of speech: median %d ms, 95 %% %d ms, longest %d"
            + " ms%n",
        sorted.size(),
        count * 5,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast());
  }

  private static Void send(InetSocketAddress server, UUID name, byte[] stream, long start)
      throws IOException {
    try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
      ByteBuffer hello = ByteBuffer.allocate(19).put((byte) 1).putShort((short) 16);
      hello.putLong(name.getMostSignificantBits()).putLong(name.getLeastSignificantBits());
      socket.getOutputStream().write(hello.array());
      long due = start;
      for (int from = 0; from + FRAME <= stream.length; from += FRAME) {
        due += FRAME_NANOS;
        LockSupport.parkNanos(due - System.nanoTime());
        ByteBuffer frame = ByteBuffer.allocate(3 + FRAME).put((byte) 0x10).putShort((short) FRAME);
        socket.getOutputStream().write(frame.put(stream, from, FRAME).array());
      }
      socket.getOutputStream().write(new byte[3]);
    }
    return null;
  }

  /// Knows when each sentence ended on the wire: they come at a fixed beat.
  private record Timed(
      long start, long sentenceMillis, ConcurrentLinkedQueue<Long> delays, CountDownLatch over)
      implements TapListener {
    @Override
    public void partial(String text) {}

    @Override
    public void said(String text, long startMillis, long endMillis) {
      long beat = sentenceMillis + GAP_BYTES / 16;
      long ended = (startMillis + 500) / beat * beat + sentenceMillis;
      delays.add((System.nanoTime() - start) / 1_000_000 - ended);
    }

    @Override
    public void ended(TapEnd why) {
      over.countDown();
    }
  }
}
