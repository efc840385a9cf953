package org.hotline12345.tickets.draft;

import java.util.regex.Pattern;

/// What the citizen just said, in its light: what the agent had asked, and which part of it the
/// citizen takes back in the same breath. Texts keep their length, so that spans hold.
///
/// @param question what the agent said since the citizen's turn before, empty if nothing
/// @param valid the text without what is taken back
/// @param takenBack the text with only what is taken back
/// @param corrects whether an earlier word is taken back, here or before
record Said(Heard heard, String question, String valid, String takenBack, boolean corrects) {
  private static final char BLANK = '，';
  private static final Pattern NOT_BUT =
      Pattern.compile("(?<![对是可要该])不是(?<wrong>[^，,。是不吗]{1,24}?)[，,、]?\\s?(?:而是|是)(?!不是|不|吗)(?=.)");
  private static final Pattern MARK =
      Pattern.compile(
          "(?<![对是可要该])(?:不对|不是(?=[，,。！\\s]|$)|(?:我)?(?:说|记|搞|弄|讲|写)错(?:了|啦)|更正一下|口误)[，,。！!\\s]*");
  private static final Pattern YES =
      Pattern.compile(
          "^(?:哎|嗯|啊|哦)*[，,]?(?:对(?!面|了|不)|是(?:的|啊|呀|$|[，,。])|没错|嗯(?:嗯)?$|就是(?:的|这|$)|好的?$|可以|行$|正是|没问题)");
  private static final Pattern NO =
      Pattern.compile("^(?:哎|嗯|啊|哦)*[，,]?(?:不是|不对|没有|不(?:[，,。]|$)|错了)");
  private static final Pattern UNWILLING =
      Pattern.compile(
          "不(?:用|想|愿意?|方便|需要)(?:了|留|说|透露|登记)|不知道|不清楚|不晓得|记不(?:得|清|住)|没记住|说不(?:上|好|清)|忘了|随便吧|就不用|不留");

  static Said of(Heard heard, String question) {
    var text = heard.text();
    var notBut = NOT_BUT.matcher(text);
    if (notBut.find()) {
      int start = notBut.start("wrong");
      int end = notBut.end("wrong");
      return new Said(heard, question, blank(text, start, end), only(text, start, end), true);
    }
    var mark = MARK.matcher(text);
    int after = -1;
    while (mark.find()) {
      after = mark.end();
    }
    if (after < 0) {
      return new Said(heard, question, text, "", false);
    }
    return new Said(heard, question, blank(text, 0, after), only(text, 0, after), true);
  }

  /// Whether a sentence only takes the one before back: 不对. The next one has the right words.
  static boolean takesBack(String text) {
    return MARK.matcher(text).find() && MARK.matcher(text).replaceAll("").strip().length() <= 1;
  }

  /// Said right after a sentence that only took something back.
  Said correcting() {
    return new Said(heard, question, valid, takenBack, true);
  }

  boolean agrees() {
    return YES.matcher(heard.text()).find();
  }

  boolean denies() {
    return NO.matcher(heard.text()).find();
  }

  /// The citizen cannot or will not say what was asked.
  boolean unwilling() {
    return UNWILLING.matcher(heard.text()).find();
  }

  boolean asked(Asked what) {
    return what.in(question);
  }

  Field.Evidence span(int start, int end) {
    int length = heard.text().length();
    int from = Math.clamp(start, 0, length);
    return new Field.Evidence(heard.id(), from, Math.clamp(end, from, length));
  }

  Field.Evidence whole() {
    return span(0, heard.text().length());
  }

  private static String blank(String text, int start, int end) {
    return text.substring(0, start)
        + String.valueOf(BLANK).repeat(end - start)
        + text.substring(end);
  }

  private static String only(String text, int start, int end) {
    return String.valueOf(BLANK).repeat(start)
        + text.substring(start, end)
        + String.valueOf(BLANK).repeat(text.length() - end);
  }
}
