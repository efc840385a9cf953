package org.hotline12345.classifier.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Details.Amount;

/// Amounts of money: 三千五百块钱, 1.5万元, 12,000元, 三块五, and 三万 where words before it say
/// that money is meant. Values in yuan.
public final class Amounts {
  private static final BitSet BEGIN = new BitSet();
  private static final String SPOKEN = "零〇一二三四五六七八九十百千万亿两";
  private static final String COUNTED = "(?<spoken>[零〇一二三四五六七八九十百千两][" + SPOKEN + "]{0,14})";
  private static final String WRITTEN =
      "(?<digits>[0-9０-９]{1,3}(?:[,，][0-9]{3})++|[0-9０-９]{1,12})(?<fraction>\\.[0-9]{1,4})?\\s?(?<times>[百千万亿]{0,2})";
  private static final String ABOUT = "(?:[多来几余]+万?)?";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:[¥￥]\\s?)?(?:"
              + WRITTEN
              + "|"
              + COUNTED
              + ")"
              + ABOUT
              + "(?:(?<unit>元|块钱|块|圆|人民币|RMB|rmb)(?<dimes>[一二三四五六七八九1-9](?![十百千万天个年月号点次0-9]))?(?<small>毛钱?|角|毛)?(?:整|钱)?|(?<cents>毛钱|角钱|分钱|毛|角))?");
  private static final Pattern SAID =
      Pattern.compile(
          "(?:花|交|欠|赔|押金|工资|罚款?|付|给|收|贷款?|骗|转|缴|赚|扣|涨到|补|报销|退|价格?|费|卖|损失|借|补助|定金|首付|租金|一共|总共|共计|金额|存|滚到|滚成|少了|多收|收入|一年|一个月|每月|每年|一天|一次|一趟)(?:了|走|到|我|他|她|你|我们|是|了我|走了|走我|款|钱|费|金){0,3}[大约差不多将近快要]{0,3}$");
  private static final String NO_MONEY_AFTER_PIECE = "地砖板牌石空儿布玻表手区域田木铁肉糖冰屏面补腹窗瓦草儿";
  private static final int MOST = 20;

  static {
    ("0123456789０１２３４５６７８９¥￥" + SPOKEN.replace("万", "").replace("亿", ""))
        .chars()
        .forEach(BEGIN::set);
  }

  private Amounts() {}

  public static List<Amount> in(String text) {
    List<Amount> found = new ArrayList<>();
    if (text.chars().noneMatch(c -> "元块圆毛角万千百¥￥币".indexOf(c) >= 0)) {
      return found;
    }
    var matcher = AMOUNT.matcher(text);
    int at = 0;
    while (at < text.length() && found.size() < MOST) {
      if (!BEGIN.get(text.charAt(at))
          || !matcher.region(at, Math.min(text.length(), at + 40)).lookingAt()) {
        at++;
        continue;
      }
      if (means(text, matcher)) {
        found.add(new Amount(matcher.group(), value(matcher), matcher.start(), matcher.end()));
      }
      at = matcher.end();
    }
    return found;
  }

  private static boolean means(String text, Matcher matcher) {
    if (matcher.group("cents") != null || matcher.group().matches("[¥￥].*")) {
      return true;
    }
    var unit = matcher.group("unit");
    var next = matcher.end() < text.length() ? text.charAt(matcher.end()) : '。';
    if (unit == null) {
      boolean round = matcher.group().matches(".*[百千万亿].*|[0-9]{3,}(?:\\.[0-9]+)?");
      var before = text.substring(Math.max(0, matcher.start() - 8), matcher.start());
      return round && "人个平户次年天公米吨度号路辆名家件瓦斤字".indexOf(next) < 0 && SAID.matcher(before).find();
    }
    if (unit.equals("块") && matcher.group("dimes") == null) {
      boolean one = matcher.group().matches("[一1两2三3几]块");
      return !(one
              && !SAID.matcher(text.substring(Math.max(0, matcher.start() - 8), matcher.start()))
                  .find())
          && NO_MONEY_AFTER_PIECE.indexOf(next) < 0;
    }
    return !(unit.equals("元") && "旦宵宝素".indexOf(next) >= 0);
  }

  private static BigDecimal value(Matcher matcher) {
    var value =
        matcher.group("digits") == null
            ? BigDecimal.valueOf(spoken(matcher.group("spoken")))
            : new BigDecimal(
                    ChineseNumbers.arabic(matcher.group("digits").replaceAll("[,，]", ""))
                        + (matcher.group("fraction") == null ? "" : matcher.group("fraction")))
                .multiply(BigDecimal.valueOf(times(matcher.group("times"))));
    if (matcher.group().contains("万") && !contains(matcher, "万")) {
      value = value.multiply(BigDecimal.valueOf(10_000));
    }
    if (matcher.group("cents") != null) {
      return value.movePointLeft(matcher.group("cents").startsWith("分") ? 2 : 1);
    }
    if (matcher.group("dimes") != null) {
      int dimes = ChineseNumbers.digit(matcher.group("dimes").charAt(0));
      value = value.add(BigDecimal.valueOf(dimes, 1));
    }
    var plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static boolean contains(Matcher matcher, String unit) {
    var spoken = matcher.group("spoken");
    return spoken == null ? matcher.group("times").contains(unit) : spoken.contains(unit);
  }

  private static long times(String units) {
    long times = 1;
    for (int at = 0; at < units.length(); at++) {
      times *= size(units.charAt(at));
    }
    return times;
  }

  private static long size(char unit) {
    return switch (unit) {
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> 10_000;
      default -> 100_000_000;
    };
  }

  /// 三万五 is 35,000; 两千零五十 is 2,050.
  static long spoken(String number) {
    int large = Math.max(number.lastIndexOf('亿'), -1);
    if (large >= 0) {
      return spoken(number.substring(0, large)) * 100_000_000
          + rest(number.substring(large + 1), 100_000_000);
    }
    int tens = number.lastIndexOf('万');
    if (tens >= 0) {
      return spoken(number.substring(0, tens)) * 10_000 + rest(number.substring(tens + 1), 10_000);
    }
    if (number.isEmpty()) {
      return 0;
    }
    var arabic = ChineseNumbers.arabic(number);
    return arabic.length() > 15 ? 0 : Long.parseLong(arabic);
  }

  private static long rest(String number, long unit) {
    if (number.length() == 1 && ChineseNumbers.digit(number.charAt(0)) > 0) {
      return ChineseNumbers.digit(number.charAt(0)) * unit / 10;
    }
    return spoken(number);
  }
}
