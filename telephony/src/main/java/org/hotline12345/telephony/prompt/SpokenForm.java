package org.hotline12345.telephony.prompt;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Writes numbers, dates, times and numbers of telephones and tickets out as they are read
/// aloud in Chinese. The first rule that fits a place decides.
public final class SpokenForm {
  private static final String D = "(?<![0-9.])";
  private static final String END = "(?![0-9])";

  /// Said with 两 when there are two of them.
  private static final String COUNTED =
      "(?=个|天|小时|分钟|名|位|次|条|件|户|家|辆|年内|年前|年以|周|种|倍|遍|起|项|点(?!半?[0-9])|元|块|人|吨|米)";

  private record Rule(Pattern pattern, Function<MatchResult, String> reading) {
    Rule(String regex, Function<MatchResult, String> reading) {
      this(Pattern.compile(regex), reading);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(D + "([0-9]+)\\.([0-9]{1,2})元", m -> money(m.group(1), m.group(2))),
          new Rule("第([0-9]+)" + END, m -> "第" + Numerals.quantity(m.group(1))),
          new Rule(
              D + "([01]?[0-9]|2[0-4])点([0-5]?[0-9])分",
              m -> hour(m.group(1)) + "点" + minutes(m.group(2)) + "分"),
          new Rule(
              "(?<![0-9])-([0-9]+(?:\\.[0-9]+)?)(?=\\s*(?:摄氏)?度)", m -> "零下" + decimal(m.group(1))),
          new Rule(
              D + "((?:19|20)[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + END,
              m -> date(m.group(1), m.group(2), m.group(3))),
          new Rule(D + "([0-9]{2}|[0-9]{4})年", m -> Numerals.year(m.group(1)) + "年"),
          new Rule(
              D + "([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9])?" + END,
              m -> time(m.group(1), m.group(2))),
          new Rule(D + "([0-9]+(?:\\.[0-9]+)?)[%％]", m -> "百分之" + decimal(m.group(1))),
          new Rule(D + "12345" + END, _ -> "一二三四五"),
          new Rule("([0-9]+(?:-[0-9]+)*)(?=室|房间)", m -> rooms(m.group(1))),
          new Rule(
              D + "(0[0-9]{2,3}-[0-9]{7,8}|[0-9]{3,4}-[0-9]{3,4}-[0-9]{3,4})" + END,
              m -> Numerals.spelled(m.group(1).replace("-", ""))),
          new Rule(D + "(1[3-9][0-9]{9}|0[0-9]+)" + END, m -> Numerals.spelled(m.group(1))),
          new Rule(
              D + "(110|119|120|122|12[0-9]{3}|9[56][0-9]{3})" + END + "(?!元|个|人|天|名|米|度|分)",
              m -> Numerals.spelled(m.group(1))),
          new Rule(
              D + "([0-9]+(?:\\.[0-9]+)?)\\s*(?:-|~|～|—|至)\\s*([0-9]+(?:\\.[0-9]+)?)" + END,
              m -> range(m.group(1), m.group(2))),
          new Rule("2" + END + COUNTED + "(?<![0-9.]2)", _ -> "两"),
          new Rule(D + "([0-9]+\\.[0-9]+)" + END, m -> decimal(m.group(1))),
          new Rule("([0-9]{6,})", m -> Numerals.spelled(m.group(1))),
          new Rule("([0-9]+)", m -> Numerals.quantity(m.group(1))));

  private SpokenForm() {}

  public static String of(String text) {
    String rest = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("°C", "摄氏度");
    for (Rule rule : RULES) {
      rest = rule.pattern().matcher(rest).replaceAll(m -> rule.reading().apply(m));
    }
    return rest;
  }

  private static String date(String year, String month, String day) {
    return Numerals.year(year)
        + "年"
        + Numerals.quantity(month)
        + "月"
        + Numerals.quantity(day)
        + "日";
  }

  private static String time(String hour, String minute) {
    String at = hour(hour) + "点";
    if (minute.equals("00")) {
      return at;
    }
    if (minute.equals("30")) {
      return at + "半";
    }
    return at + minutes(minute) + "分";
  }

  private static String hour(String hour) {
    String hours = Numerals.quantity(hour);
    return hours.equals("二") ? "两" : hours;
  }

  private static String minutes(String minute) {
    return (minute.startsWith("0") ? "零" : "") + Numerals.quantity(minute);
  }

  /// Yuan, jiao and fen: 12.50 is 十二元五角, 12.05 is 十二元零五分.
  private static String money(String yuan, String part) {
    char jiao = part.charAt(0);
    char fen = part.length() > 1 ? part.charAt(1) : '0';
    String whole = yuan.equals("2") ? "两" : Numerals.quantity(yuan);
    boolean none = yuan.matches("0+");
    StringBuilder out = new StringBuilder(none ? "" : whole + "元");
    if (jiao != '0') {
      out.append(Numerals.quantity(String.valueOf(jiao))).append("角");
    } else if (fen != '0' && !none) {
      out.append("零");
    }
    if (fen != '0') {
      out.append(Numerals.quantity(String.valueOf(fen))).append("分");
    }
    return out.isEmpty() ? "零元" : out.toString();
  }

  private static String decimal(String number) {
    int dot = number.indexOf('.');
    if (dot < 0) {
      return Numerals.quantity(number);
    }
    return Numerals.quantity(number.substring(0, dot))
        + "点"
        + Numerals.oneByOne(number.substring(dot + 1));
  }

  /// `1-5` is a range; two long numbers are the parts of one number, as in a ticket's.
  private static String range(String from, String to) {
    if (from.length() > 4 || to.length() > 4) {
      return Numerals.spelled(from.replace(".", "")) + "，" + Numerals.spelled(to.replace(".", ""));
    }
    return decimal(from) + "到" + decimal(to);
  }

  private static String rooms(String numbers) {
    StringBuilder out = new StringBuilder();
    for (String number : Pattern.compile("-").splitAsStream(numbers).toList()) {
      out.append(out.isEmpty() ? "" : "杠");
      out.append(number.length() < 3 ? Numerals.quantity(number) : Numerals.spelled(number));
    }
    return out.toString();
  }
}
