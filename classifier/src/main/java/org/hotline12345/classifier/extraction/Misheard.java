package org.hotline12345.classifier.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.classifier.linear.Pinyin;

/// Puts the words of danger where speech recognition wrote others of the same sound: 梅气 becomes
/// 煤气, 找火 着火. Ordinary words of the same sound stay.
final class Misheard {
  private static final List<String> DANGERS =
      List.of(
          "着火", "起火", "失火", "火灾", "爆炸", "车祸", "追尾", "煤气", "燃气", "漏气", "泄漏", "中毒", "自杀", "晕倒", "昏迷",
          "触电", "溺水", "持刀", "抢劫", "救命", "跳楼", "遗书", "农药", "割腕", "抽搐", "心梗");

  /// Everyday characters that sound like those of danger: 没气, 找到.
  private static final String EVERYDAY = "没是了的不有在就人和我你他这那到去来上下一里";

  private static final Pinyin PINYIN = Pinyin.shared();
  private static final Map<Integer, String> BY_SOUND = new HashMap<>();

  static {
    DANGERS.forEach(word -> BY_SOUND.put(key(word.charAt(0), word.charAt(1)), word));
  }

  private Misheard() {}

  private static int key(char first, char second) {
    return PINYIN.sound(first) << 16 | PINYIN.sound(second);
  }

  /// A text of the same length.
  static String mended(String text) {
    StringBuilder mended = null;
    for (int at = 0; at + 1 < text.length(); at++) {
      var word = BY_SOUND.get(key(text.charAt(at), text.charAt(at + 1)));
      if (word != null && !text.startsWith(word, at) && strange(text, at)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.replace(at, at + 2, word);
      }
    }
    return mended == null ? text : mended.toString();
  }

  private static boolean strange(String text, int at) {
    return EVERYDAY.indexOf(text.charAt(at)) < 0
        && EVERYDAY.indexOf(text.charAt(at + 1)) < 0
        && !Words.known(text.substring(at, at + 2))
        && !(at > 0 && Words.known(text.substring(at - 1, at + 1)))
        && !(at + 3 <= text.length() && Words.known(text.substring(at + 1, at + 3)));
  }
}
