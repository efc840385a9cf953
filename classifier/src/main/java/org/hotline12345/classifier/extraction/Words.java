package org.hotline12345.classifier.extraction;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Set;

/// Ordinary words that stand before a name and are no part of it: verbs, adverbs, prepositions,
/// pronouns, times. Read from HanLP's dictionary.
final class Words {
  private static final int ENOUGH = 8;
  private static final String CLASSES = "vdpcrtfm";

  /// Verbs that streets, rivers and estates are named after.
  private static final Set<String> NAMES =
      Set.of(
          "建设", "解放", "团结", "胜利", "光明", "发展", "振兴", "复兴", "前进", "跃进", "奋斗", "开发", "东风", "和谐", "民主",
          "友谊", "劳动", "创业", "腾飞", "凯歌", "先锋", "朝阳", "滨河", "学府", "迎宾", "展进", "东升", "海达", "五一", "五四",
          "六一", "八一", "十二", "三八", "上三", "中选", "东郊", "南台", "下藤", "上渡", "江南", "江北", "城南", "城北", "城东",
          "城西", "河东", "河西", "山南", "湖滨", "滨海", "中山", "新生", "光荣", "向阳", "红旗");

  private Words() {}

  /// Reads the dictionary, so that the first text need not wait for it.
  static void load() {
    leads("沿着");
  }

  static boolean leads(String word) {
    var entry = CoreDictionary.get(word);
    if (entry == null || entry.totalFrequency < ENOUGH || NAMES.contains(word)) {
      return false;
    }
    int leading = 0;
    for (int at = 0; at < entry.nature.length; at++) {
      if (CLASSES.indexOf(entry.nature[at].toString().charAt(0)) >= 0) {
        leading += entry.frequency[at];
      }
    }
    return leading * 5 >= entry.totalFrequency * 3;
  }

  /// Whether it is an everyday word, which no name is.
  static boolean common(String word) {
    var entry = CoreDictionary.get(word);
    return entry != null && entry.totalFrequency >= ENOUGH;
  }

  /// An everyday word that is no name of a place or a person either.
  static boolean ordinary(String word) {
    var entry = CoreDictionary.get(word);
    return entry != null
        && entry.totalFrequency >= ENOUGH
        && !NAMES.contains(word)
        && !entry.nature[0].toString().matches("n[srz].*|n");
  }

  static boolean known(String word) {
    return CoreDictionary.get(word) != null;
  }
}
