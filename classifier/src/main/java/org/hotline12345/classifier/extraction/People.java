package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Found;

/// People a citizen names: a surname and a form of address (王女士), or an introduction (我叫李建国).
public final class People {
  private static final String SURNAME =
      "(?:欧阳|司马|上官|诸葛|东方|尉迟|公孙|慕容|司徒|呼延|"
          + "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
          + "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安"
          + "颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍"
          + "覃霍翁隋甘景单包司柏宁柯阮桂闵解强丘华车冉房边辜吉饶刁瞿戚池古敖巴郎])";
  private static final String GIVEN = "[\\p{IsHan}&&[^的是在我你他她家电话这那住和要有想就了呢啊吧，。不没说今来打问问反个]]";
  private static final String TITLES = "女士|先生|小姐|大爷|大妈|大娘|阿姨|师傅|同志|老师|医生|大夫|主任|经理|警官|律师";
  private static final Pattern TITLE = Pattern.compile(TITLES);
  private static final Pattern ADDRESSED =
      Pattern.compile("(?<name>" + SURNAME + GIVEN + "{0,2}?)(?<title>" + TITLES + ")");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:我叫|名字叫|名叫|我的名字是|姓名[是：:]?|联系人[是：:]?|本人)\\s?(?<name>" + SURNAME + GIVEN + "{1,2})");
  private static final Pattern SURNAMED =
      Pattern.compile("(?:我姓|免贵姓|本人姓|贵姓)(?<name>" + SURNAME + ")");

  private static final Pattern TITLED_END = Pattern.compile("(?:" + TITLES + ")$");

  private People() {}

  /// How many characters the form of address at the end of a name has.
  public static int titleLength(String name) {
    var title = TITLED_END.matcher(name);
    return title.find() ? title.end() - title.start() : 0;
  }

  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    collect(INTRODUCED.matcher(text), false, found);
    collect(SURNAMED.matcher(text), false, found);
    if (TITLE.matcher(text).find()) {
      collect(ADDRESSED.matcher(text), true, found);
    }
    return found;
  }

  private static void collect(Matcher matcher, boolean titled, List<Found> found) {
    while (matcher.find()) {
      int start = matcher.start("name");
      int end = titled ? matcher.end("title") : matcher.end("name");
      boolean overlaps = found.stream().anyMatch(f -> start < f.end() && f.start() < end);
      if (!overlaps) {
        var title = titled ? matcher.group("title") : "";
        found.add(new Found(matcher.group("name") + title, start, end));
      }
    }
  }
}
