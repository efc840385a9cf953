package org.hotline12345.tickets.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Analysis.Found;

/// Learns what the citizen is called: when they introduce themselves, or answer that question.
/// Whoever else they name is not the citizen.
final class Who {
  private static final String SURNAME =
      "(?:欧阳|上官|司徒|诸葛|慕容|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁隋甘景单包柏宁柯阮桂闵解强丘华车冉房边辜吉饶刁瞿戚池古敖巴郎那布乌特额苏萨恩斯其宝哈阿岳冀郜])";
  private static final String GIVEN = "[\\p{IsHan}&&[^的是在我你他她这吧呢啊吗呀了，。]]";
  private static final String TITLE = "(?:女士|先生|小姐|大爷|大妈|大娘|阿姨|师傅|同志|老师|经理|主任|总)";
  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?:我叫|我姓|免贵姓|我的名字[是叫]|(?<!您|你)姓名[是：:]?|本人(?:叫|姓)?|联系人[是：:]?|联系人叫|记我的吧[，,]?我?叫?)\\s?(?<name>"
              + SURNAME
              + "(?:"
              + GIVEN
              + "{1,2}(?=$|[，,。；;！!\\s的是]|电话|手机|我|就)|"
              + TITLE
              + ")?)");
  private static final Pattern ANSWERS =
      Pattern.compile(
          "^(?:对|嗯|哦|啊|那个|就是|好|，|,|\\s)*(?:我|俺|咱)?(?:[姓信性]|叫|是|写全名|全名|名字)*(?<name>"
              + SURNAME
              + "(?:"
              + TITLE
              + "|"
              + GIVEN
              + "{0,2}))(?=$|[，,。；;！!\\s])");
  private static final Pattern FULL =
      Pattern.compile(
          "[，,、\\s]叫?(?<name>"
              + SURNAME
              + GIVEN
              + "{1,2}|"
              + SURNAME
              + TITLE
              + ")(?=$|[，,。；;\\s])");
  private static final Pattern CORRECTS =
      Pattern.compile("(?:全名|名字|叫)(?:是|叫)?(?<name>" + SURNAME + GIVEN + "{1,2})(?=$|[，,。])");
  private static final Pattern CALL_ME = Pattern.compile("叫我(?<name>" + SURNAME + TITLE + ")");
  private static final Pattern THIRD =
      Pattern.compile("(?:我妈|我爸|母亲|父亲|老人|他|她|司机|老板|经理|邻居|老伴|孩子|对方|好像)[^，,。]{0,3}$");

  Draft learn(Draft draft, Said said, Analysis valid) {
    var text = said.valid();
    var named =
        introduced(text).or(() -> said.asked(Asked.NAME) ? answered(text) : Optional.empty());
    boolean renames =
        said.corrects()
            && (draft.field(FieldName.PERSON).isPresent()
                || introduced(said.takenBack()).isPresent());
    if (named.isEmpty() && renames) {
      named = name(CORRECTS.matcher(text));
    }
    if (named.isEmpty() && !said.takenBack().isEmpty()) {
      named = introduced(said.takenBack());
    }
    if (named.isEmpty()) {
      named = chatSignature(draft, said, valid);
    }
    return named.map(found -> put(draft, said, found)).orElse(draft);
  }

  /// The name that stands before a telephone number: 齐大勇，15012345678.
  private static Optional<Found> chatSignature(Draft draft, Said said, Analysis valid) {
    if (!said.asked(Asked.NAME) && !said.asked(Asked.PHONE)) {
      return Optional.empty();
    }
    return valid.people().stream()
        .filter(found -> found.start() < 12 && draft.field(FieldName.PERSON).isEmpty())
        .filter(found -> said.asked(Asked.NAME))
        .findFirst();
  }

  private static Optional<Found> introduced(String text) {
    var callMe = name(CALL_ME.matcher(text));
    if (callMe.isPresent()) {
      return callMe;
    }
    var matcher = INTRODUCES.matcher(text);
    Optional<Found> last = Optional.empty();
    while (matcher.find()) {
      var found = found(matcher);
      if (!THIRD.matcher(text.substring(0, matcher.start())).find()) {
        last = Optional.of(longer(last, found));
      }
    }
    return last.map(found -> full(text, found));
  }

  private static Optional<Found> answered(String text) {
    return name(ANSWERS.matcher(text.replaceAll("^，+", ""))).isEmpty()
        ? Optional.empty()
        : shifted(text).map(found -> full(text, found));
  }

  private static Optional<Found> shifted(String text) {
    int lead = text.length() - text.replaceAll("^，+", "").length();
    return name(ANSWERS.matcher(text.substring(lead)))
        .map(found -> new Found(found.value(), found.start() + lead, found.end() + lead));
  }

  /// 姓宋，宋佳: the name in full follows.
  private static Found full(String text, Found surname) {
    var matcher = FULL.matcher(text);
    for (int from = surname.start(); matcher.find(from); from = matcher.end("name")) {
      var found = found(matcher);
      if (found.value().charAt(0) == surname.value().charAt(0)
          && found.value().length() > surname.value().length()) {
        return found;
      }
    }
    return surname;
  }

  private static Found longer(Optional<Found> before, Found found) {
    return before.filter(old -> old.value().startsWith(found.value())).orElse(found);
  }

  private static Optional<Found> name(Matcher matcher) {
    return matcher.find() ? Optional.of(found(matcher)) : Optional.empty();
  }

  private static Found found(Matcher matcher) {
    return new Found(matcher.group("name"), matcher.start("name"), matcher.end("name"));
  }

  private static Draft put(Draft draft, Said said, Found found) {
    var before = draft.field(FieldName.PERSON);
    boolean less =
        before.isPresent()
            && !said.corrects()
            && before.get().value().length() > found.value().length()
            && before.get().value().charAt(0) == found.value().charAt(0);
    if (less || before.map(Field::value).equals(Optional.of(found.value()))) {
      return draft;
    }
    return draft.learnt(
        FieldName.PERSON,
        Field.heard(
            found.value(), said.span(found.start(), found.end()), Drafting.because(before, said)));
  }
}
