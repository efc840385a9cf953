package org.hotline12345.telephony.speech.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.telephony.prompt.Espeak;
import org.hotline12345.telephony.prompt.Synthesiser;
import org.hotline12345.telephony.prompt.Voice;
import org.hotline12345.telephony.prompt.Wav;
import org.hotline12345.telephony.speech.AudioTaps;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.TapEnd;
import org.hotline12345.telephony.speech.TapFigures;
import org.hotline12345.telephony.speech.TapLimits;
import org.hotline12345.telephony.speech.TapListener;
import org.hotline12345.telephony.speech.vosk.BareVosk;
import org.hotline12345.telephony.speech.vosk.VoskRecognisers;
import org.hotline12345.tickets.contact.Speaker;

/// `./hotline bench transcription [TAPS [MODEL WAV]]`: how many speakers this machine transcribes:
/// bare Vosk on pieces of 100 ms as fast as it goes, and in the same process whole taps over
/// AudioSocket at the pace of real calls, all of ours included and the sender left out. Prints
/// processor time per second of audio and the delay between the end of a sentence and its text.
public final class TranscriptionBench {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String SENTENCE = "我家在海勃湾区新华西街十二号，暖气不热。";
  private static final int BYTES_PER_MILLI = 16;
  private static final int PIECE = 100 * BYTES_PER_MILLI;
  private static final int GAP_BYTES = 2000 * BYTES_PER_MILLI;
  private static final int SENTENCES = 5;
  private static final int TAPS = 40;

  private TranscriptionBench() {}

  /// @return 0 when ours carries at least 0.9 of what bare Vosk does, 2 when not understood
  public static int run(String[] args) throws IOException, InterruptedException {
    boolean own = args.length == 3;
    int taps =
        args.length == 0 ? TAPS : args[0].matches("\\d{1,3}") ? Integer.parseInt(args[0]) : 0;
    if (taps < 1 || (args.length > 1 && !own)) {
      OUT.println(
          "bench transcription [TAPS [MODEL WAV]]: 1 to 999 taps (40); a Vosk model, one"
              + " sentence as a mono 8 kHz WAV");
      return 2;
    }
    Path model =
        own ? Path.of(args[1]) : HotlineTool.home().resolve("telephony/speech-model/model");
    byte[] sentence = own ? Wav.read(Path.of(args[2])).pcm() : spoken();
    byte[] stream = stream(sentence);
    try (Recognisers recognisers = VoskRecognisers.load(model);
        BareVosk vosk = new BareVosk(model)) {
      bare(vosk, stream, 4);
      double bare = bare(vosk, stream, taps);
      double ours = whole(recognisers, stream, sentence.length / BYTES_PER_MILLI, taps);
      OUT.printf(Locale.ROOT, "streams per core, ours / bare Vosk: %.2f%n", bare / ours);
      return bare / ours >= 0.9 ? 0 : 1;
    }
  }

  private static byte[] spoken() throws IOException {
    Path folder = Files.createTempDirectory("hotline-bench");
    Path wav = null;
    try {
      wav =
          new Synthesiser(Espeak.get(HotlineTool.home()), folder)
              .speak(SENTENCE, Voice.CITIZEN, Duration.ZERO);
      return Wav.read(wav).pcm();
    } finally {
      if (wav != null) {
        Files.deleteIfExists(wav);
      }
      Files.deleteIfExists(folder);
    }
  }

  private static byte[] stream(byte[] sentence) {
    int part = sentence.length + GAP_BYTES;
    byte[] stream = new byte[SENTENCES * part];
    for (int i = 0; i < SENTENCES; i++) {
      System.arraycopy(sentence, 0, stream, i * part, sentence.length);
    }
    return stream;
  }

  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double bare(BareVosk vosk, byte[] stream, int streams)
      throws IOException, InterruptedException {
    double before = processorSeconds();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Long>> all = Collections.nCopies(streams, () -> vosk.hear(stream, PIECE));
      for (Future<Long> one : pool.invokeAll(all)) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("Vosk alone failed", failed);
    }
    return report("bare Vosk", processorSeconds() - before, streams * stream.length / 16_000.0);
  }

  private static double report(String what, double processor, double audio) {
    OUT.printf(
        Locale.ROOT,
        "%-12s %7.0f s of audio, %6.2f s of processor: %.4f per second, %.0f streams per core%n",
        what,
        audio,
        processor,
        processor / audio,
        audio / processor);
    return processor / audio;
  }

  private static double whole(
      Recognisers recognisers, byte[] stream, long sentenceMillis, int count)
      throws IOException, InterruptedException {
    ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
    CountDownLatch over = new CountDownLatch(count);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    double cost;
    try (AudioTaps taps =
            AudioTaps.listen(any, recognisers, TapLimits.DEFAULT, InstantSource.system());
        TapSender sender = new TapSender(stream)) {
      double before = processorSeconds();
      long start = System.nanoTime() + 500_000_000;
      for (int i = 0; i < count; i++) {
        Timed listener = new Timed(start, sentenceMillis, delays, over);
        ContactId contact = new ContactId("bench-" + i);
        sender.connect(taps.address(), taps.expect(contact, Speaker.CITIZEN, listener));
      }
      double sending = sender.play(start) / 1e9;
      if (!over.await(5, TimeUnit.MINUTES)) {
        throw new IllegalStateException("taps did not end");
      }
      TapFigures figures = taps.figures();
      cost =
          report(
              "whole taps", processorSeconds() - before - sending, figures.audioMillis() / 1000.0);
      OUT.println(figures);
    }
    List<Long> sorted = delays.stream().sorted().toList();
    if (!sorted.isEmpty()) {
      OUT.printf(
          "%d sentences of %d; text after the end of speech: median %d ms, 95 %% %d ms, longest %d"
              + " ms%n",
          sorted.size(),
          count * SENTENCES,
          sorted.get(sorted.size() / 2),
          sorted.get(sorted.size() * 95 / 100),
          sorted.getLast());
    }
    return cost;
  }

  /// Knows when each sentence ended on the wire: they come at a fixed beat.
  private record Timed(
      long start, long sentenceMillis, ConcurrentLinkedQueue<Long> delays, CountDownLatch over)
      implements TapListener {
    @Override
    public void partial(String text) {}

    @Override
    public void said(String text, long startMillis, long endMillis) {
      long beat = sentenceMillis + GAP_BYTES / BYTES_PER_MILLI;
      long ended = (startMillis + 500) / beat * beat + sentenceMillis;
      delays.add((System.nanoTime() - start) / 1_000_000 - ended);
    }

    @Override
    public void ended(TapEnd why) {
      over.countDown();
    }
  }
}
