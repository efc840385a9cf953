package org.hotline12345.classifier.linear;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How each Chinese character sounds, without tone, and with the sounds that dialects and speech
/// recognition mix up made one (zh/z, ch/c, sh/s, n/l, ng/n). Read from HanLP's pinyin dictionary.
public final class Pinyin {
  private static final String DICTIONARY = "/data/dictionary/pinyin/pinyin.txt";
  private static final Pinyin SHARED = read();

  private final short[] sounds;

  private Pinyin(short[] sounds) {
    this.sounds = sounds;
  }

  public static Pinyin shared() {
    return SHARED;
  }

  /// The number of a character's sound, 0 when it has none.
  public int sound(char character) {
    return sounds[character];
  }

  private static Pinyin read() {
    var sounds = new short[Character.MAX_VALUE + 1];
    Map<String, Short> numbers = new HashMap<>();
    var stream =
        Objects.requireNonNull(
            Pinyin.class.getResourceAsStream(DICTIONARY), "HanLP's pinyin dictionary is missing");
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() > 2 && line.charAt(1) == '=') {
          var first = line.substring(2).split(",", 2)[0];
          sounds[line.charAt(0)] =
              numbers.computeIfAbsent(blur(first), sound -> (short) (numbers.size() + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Pinyin(sounds);
  }

  static String blur(String syllable) {
    var sound = syllable.replaceAll("[0-9]", "");
    sound = sound.replaceFirst("^([zcs])h", "$1").replaceFirst("^l", "n");
    return sound.endsWith("ng") ? sound.substring(0, sound.length() - 1) : sound;
  }
}
