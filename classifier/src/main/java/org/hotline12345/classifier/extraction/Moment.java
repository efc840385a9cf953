package org.hotline12345.classifier.extraction;

import static org.hotline12345.classifier.extraction.ChineseNumbers.NUMBER;

import java.util.BitSet;
import java.util.regex.Pattern;

/// What people say of a moment, as one pattern: a day, a part of the day, an hour.
final class Moment {
  private static final String DAY =
      "大前天|前几天|前两天|前天|昨天|昨日|昨儿|今天|今日|今儿|明天|后天|昨(?=晚|夜)|今(?=早|晚)|前(?=晚)|刚才|刚刚";
  private static final String PART =
      "大清早|清晨|凌晨|早上|早晨|一早|早(?=[0-9一二三四五六七八九十])|上午|中午|下午|傍晚|晚上|夜里|夜晚|半夜|深夜|午夜|晚|夜";
  private static final String WITHIN = "上半年|下半年|年初|年底|初|底|末|中旬|上旬|下旬|中(?=[，。前后]|$)";
  private static final String SIDE = "(?:放?假期?间?)?(?:之前|以前|前后|前|之后|以后|后|期间|假期|那天|当天)";
  private static final String MONTH_DAY =
      "(?<month>" + NUMBER + ")月份?(?:(?<day>" + NUMBER + ")[日号]|(?<within>" + WITHIN + "))?";
  private static final String YEAR =
      "(?<year>20\\d\\d|二[零〇][一二三四五六七八九零〇]{2})年(?:"
          + MONTH_DAY.replace("<", "<y")
          + "|(?<yhalf>"
          + WITHIN
          + ")|(?<yfest>"
          + Festivals.NAMES
          + ")(?<yside>"
          + SIDE
          + ")?)?";
  private static final String NUMERIC =
      "(?<nyear>20\\d\\d)[.\\-/](?<nmonth>\\d{1,2})(?:[.\\-/](?<nday>\\d{1,2})[日号]?|月)";
  private static final String OTHER_YEAR =
      "(?<ryear>去年|前年|明年|今年(?=的?(?:"
          + NUMBER
          + "月|年?[初底]|[上下]半年|"
          + Festivals.NAMES
          + ")))(?:的)?(?:"
          + MONTH_DAY.replace("<", "<r")
          + "|(?<rhalf>"
          + WITHIN
          + ")|(?<rfest>"
          + Festivals.NAMES
          + ")(?<rside>"
          + SIDE
          + ")?)?";
  private static final String FESTIVAL =
      "(?<fest>" + Festivals.NAMES + ")(?<side>" + SIDE + ")?(?!路|街|广场|中路|公园)";
  private static final String OTHER_MONTH =
      "(?<omonth>上上个?月|上个?月|这个?月|本月|下个?月)(?:的)?(?:(?<oday>"
          + NUMBER
          + ")[日号]|(?<owithin>"
          + WITHIN
          + "))?";
  private static final String BARE = "(?<bare>月初|月底|月末|月中|年初|年底|年前|年后)";
  private static final String AGO =
      "(?<ago>半|" + NUMBER + ")(?<unit>天|个?小时|个?钟头|分钟|个月|年|周|个?星期|个?礼拜)半?多?(?:以前|之前|前(?!后)|了(?!解))";
  private static final String WEEKDAY =
      "(?<week>上上个?|上个?|这个?|本|下下个?|下个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末])(?!期|路|次|边)";
  private static final String WEEK =
      "(?<wholeweek>上上周|上周|这周|本周|下周(?!边)|上个?(?:星期|礼拜)|这个?(?:星期|礼拜)|下个?(?:星期|礼拜))";
  private static final String WORKING =
      "(?:(?<wnear>上一?|下一?|前一?|后一?)个?工作日|(?<wfirst>节后|假期后|放假后|年后|过完年)?(?:的)?第一个?工作日|(?<wcount>"
          + NUMBER
          + ")个工作日(?<wside>之?内|之前|以前|前|之后|以后|后))";
  private static final String ONLY_DAY =
      "(?<onlyday>" + NUMBER + ")[日号](?=凌晨|早上|上午|中午|下午|晚上|当天|那天)";
  private static final String HOUR =
      "(?:(?<clock>[01]?\\d|2[0-4])[:：](?<clockminute>[0-5]\\d)分?|(?<hour>"
          + NUMBER
          + ")(?:[-、到至~]"
          + NUMBER
          + ")?[点时](?![间候代期])(?:钟)?(?:(?<half>半|一刻|三刻)|(?<minute>"
          + NUMBER
          + ")分?)?)";

  static final Pattern PATTERN =
      Pattern.compile(
          "(?<date>"
              + String.join(
                  "|",
                  YEAR,
                  NUMERIC,
                  OTHER_YEAR,
                  FESTIVAL,
                  WORKING,
                  AGO,
                  MONTH_DAY,
                  OTHER_MONTH,
                  BARE,
                  WEEKDAY,
                  WEEK,
                  ONLY_DAY,
                  "(?<word>" + DAY + ")")
              + ")?(?:的)?(?:(?<part>"
              + PART
              + ")的?)?(?:"
              + HOUR
              + ")?");

  /// Every moment begins with one of these.
  private static final BitSet BEGIN = new BitSet();

  static {
    "0123456789０１２３４５６７８９零〇一二三四五六七八九十百两幺半大前昨今明后刚上下这本去年月周星礼春过除元清劳端中国节假放第凌早傍晚夜深午正"
        .chars()
        .forEach(BEGIN::set);
  }

  private Moment() {}

  static boolean mayBegin(char character) {
    return BEGIN.get(character);
  }
}
