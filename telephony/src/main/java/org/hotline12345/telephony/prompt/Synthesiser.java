package org.hotline12345.telephony.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Speaks Chinese text as an 8 kHz, mono, 16-bit WAV. What was spoken once is kept below the
/// cache folder under the hash of everything that shaped it. Thread-safe.
public final class Synthesiser {
  public static final int RATE = 8000;
  public static final int MAX_TEXT = 2000;

  /// Changes whenever the same text would sound different.
  private static final String RECIPE = "1";

  private static final double PEAK = 0.7 * Short.MAX_VALUE;
  private static final int QUIET = 60;

  private final Espeak espeak;
  private final Path cache;
  private final Pronunciation pronunciation = Pronunciation.shipped();

  public Synthesiser(Espeak espeak, Path cache) {
    this.espeak = espeak;
    this.cache = cache;
  }

  /// @param silenceAfter added at the end; a demonstration telephone hangs up when its file
  ///     ends
  /// @return a file in the cache: do not change it
  public Path speak(String text, Voice voice, Duration silenceAfter) throws IOException {
    if (silenceAfter.isNegative() || silenceAfter.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("silence of up to an hour");
    }
    List<Phrase> phrases = phrases(text);
    Path file = cache.resolve(key(phrases, voice, silenceAfter) + ".wav");
    if (!Files.exists(file)) {
      Files.createDirectories(cache);
      Path unfinished = Files.createTempFile(cache, "unfinished", ".tmp");
      try {
        sound(phrases, voice, silenceAfter).write(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
    return file;
  }

  /// Speaks without keeping it, for what is meant for one person alone.
  public Wav once(String text, Voice voice) throws IOException {
    return sound(phrases(text), voice, Duration.ZERO);
  }

  private List<Phrase> phrases(String text) {
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("more than " + MAX_TEXT + " characters to speak");
    }
    return pronunciation.read(text);
  }

  private Wav sound(List<Phrase> phrases, Voice voice, Duration silenceAfter) throws IOException {
    short[] all = new short[0];
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      short[] spoken = trimmed(Resampler.to(RATE, espeak.speak(phrase.pinyin(), voice)).samples());
      boolean last = i + 1 == phrases.size();
      int pause = last ? 0 : samples(phrase.pause().length);
      int start = all.length;
      all = Arrays.copyOf(all, start + spoken.length + pause);
      System.arraycopy(spoken, 0, all, start, spoken.length);
    }
    level(all);
    return new Wav(RATE, Arrays.copyOf(all, all.length + samples(silenceAfter)));
  }

  /// Without the silence around the sound.
  private static short[] trimmed(short[] samples) {
    int from = 0;
    int to = samples.length;
    while (from < to && Math.abs(samples[from]) < QUIET) {
      from++;
    }
    while (to > from && Math.abs(samples[to - 1]) < QUIET) {
      to--;
    }
    return Arrays.copyOfRange(samples, from, to);
  }

  private static void level(short[] samples) {
    int peak = 1;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.round(samples[i] * PEAK / peak);
    }
  }

  private static int samples(Duration time) {
    return Math.toIntExact(time.toMillis() * RATE / 1000);
  }

  private static String key(List<Phrase> phrases, Voice voice, Duration silenceAfter) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((RECIPE + voice + silenceAfter + phrases).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
