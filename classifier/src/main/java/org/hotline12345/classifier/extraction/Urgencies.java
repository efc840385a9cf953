package org.hotline12345.classifier.extraction;

import java.util.Optional;
import java.util.regex.Pattern;

/// Words that say a matter cannot wait, though nobody is in immediate danger.
public final class Urgencies {
  private static final Pattern WORDS =
      Pattern.compile(
          "急死|急用|着急|很急|特别急|紧急|加急|马上|赶紧|赶快|立刻|立即|快(?:点)?(?:来|派|救)|危险|受伤|摔倒|绊倒|砸(?:到|着|伤|了)|冻(?:坏|死|着|得|病)|"
              + "呼吸机|透析|孕妇|坐月子|新生儿|瘫痪|停水|停电|停气|断水|断电|没(?:有)?水|没(?:有)?电|没(?:有)?暖气|爆管|(?:管|水管|暖气|主管道)[^，。]{0,3}(?:爆|裂|破)|"
              + "漏电|电线[^，。]{0,6}(?:掉|垂|断|落)|冒火花|打火|井盖[^，。]{0,4}(?:丢|没|缺|不见|坏)|要倒|快倒|塌|掉下来|泡了|淹|堵着要|讨薪|拖欠|欠薪|体罚|"
              + "食物中毒|拉肚子|虐待|打老人|流浪|没地方住|无家可归|回不了家|家暴|打我|十几度|零下");

  private Urgencies() {}

  public static Optional<String> in(String text) {
    var matcher = WORDS.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
