package org.hotline12345.telephony.prompt;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Chinese text as numbered pinyin: HanLP's reading, corrected by the words of
/// `pronunciation.txt`. Immutable.
public final class Pronunciation {
  private final Map<String, List<String>> words;
  private final int longest;

  private Pronunciation(Map<String, List<String>> words) {
    this.words = Map.copyOf(words);
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(1);
  }

  public static Pronunciation shipped() {
    Map<String, List<String>> words = new HashMap<>();
    try (InputStream in = Pronunciation.class.getResourceAsStream("pronunciation.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList()) {
        List<String> parts = List.of(line.strip().split(" +", -1));
        words.put(parts.getFirst(), parts.subList(1, parts.size()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Pronunciation(words);
  }

  /// Splits at punctuation and spells everything out.
  ///
  /// @return phrases in order; a text without anything to say has none
  public List<Phrase> read(String text) {
    List<Phrase> phrases = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    String spoken = SpokenForm.of(text);
    for (int i = 0; i < spoken.length(); i++) {
      char c = spoken.charAt(i);
      Phrase.Pause pause = Phrase.Pause.at(c);
      if (pause == Phrase.Pause.NONE) {
        run.append(c);
        continue;
      }
      add(phrases, run, pause);
    }
    add(phrases, run, Phrase.Pause.SENTENCE);
    return List.copyOf(phrases);
  }

  private void add(List<Phrase> phrases, StringBuilder run, Phrase.Pause pause) {
    List<String> syllables = syllables(run.toString().toUpperCase(Locale.ROOT));
    run.setLength(0);
    if (!syllables.isEmpty()) {
      phrases.add(new Phrase(syllables, pause));
    } else if (!phrases.isEmpty()) {
      Phrase last = phrases.removeLast();
      phrases.add(new Phrase(last.syllables(), last.pause().longer(pause)));
    }
  }

  private List<String> syllables(String text) {
    List<Pinyin> hanlp = HanLP.convertToPinyinList(text);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int known = knownAt(text, i);
      if (known > 0) {
        out.addAll(words.get(text.substring(i, i + known)));
        i += known;
        continue;
      }
      Pinyin pinyin = hanlp.size() == text.length() ? hanlp.get(i) : Pinyin.none5;
      if (pinyin != Pinyin.none5) {
        out.add(pinyin.toString());
      }
      i++;
    }
    return Sandhi.applied(out);
  }

  private int knownAt(String text, int at) {
    for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
      if (words.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
