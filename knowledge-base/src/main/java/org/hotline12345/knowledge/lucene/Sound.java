package org.hotline12345.knowledge.lucene;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How a word sounds, in pinyin without tones.
///
/// @param whole `公积金` -> `gongjijin`
/// @param initials `公积金` -> `gjj`
/// @param loose `whole` with sounds that dialects and recognisers mix up made one
record Sound(String whole, String initials, String loose) {
  /// Some 400 syllables.
  private static final Map<String, String> LOOSE = new ConcurrentHashMap<>();

  static Sound of(String word) {
    var whole = new StringBuilder();
    var initials = new StringBuilder();
    var loose = new StringBuilder();
    for (Pinyin syllable : PinyinDictionary.convertToPinyinArray(word)) {
      String letters =
          syllable == Pinyin.none5 ? "" : syllable.getPinyinWithoutTone().toLowerCase(Locale.ROOT);
      if (!letters.isEmpty()) {
        whole.append(letters);
        initials.append(letters.charAt(0));
        loose.append(loose(letters));
      }
    }
    return new Sound(whole.toString(), initials.toString(), loose.toString());
  }

  /// zh, ch, sh as z, c, s; l as n; hu as f; -ng as -n.
  private static String loose(String syllable) {
    return LOOSE.computeIfAbsent(syllable, Sound::loosened);
  }

  private static String loosened(String syllable) {
    String start = syllable.replaceFirst("^([zcs])h", "$1").replaceFirst("^l", "n");
    return start.replaceFirst("^hu(?=[a-z])", "f").replaceFirst("ng$", "n") + "'";
  }
}
