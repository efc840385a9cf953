package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Details.Emotion;
import org.hotline12345.classifier.Details.Feeling;

/// Words by which an agent or a supervisor should know that a citizen is beside themselves: anger,
/// the threat to petition or to go public, despair, crying.
public final class Emotions {
  private record Sign(Feeling feeling, int level, Pattern words) {}

  private static final List<Sign> SIGNS =
      List.of(
          sign(
              Feeling.ANGER,
              3,
              "弄死|砍死|打死(?:你|他|你们|他们)|捅死|同归于尽|跟(?:你|他|你们|他们)拼了|炸(?:了|掉)(?:你|他)们?|放火烧"),
          sign(
              Feeling.ANGER,
              2,
              "他妈的|妈的|王八蛋|混蛋|畜生|不要脸|放屁|滚蛋|气炸了|忍无可忍|欺人太甚|草菅人命|官官相护|吃干饭|一群废物|废物|狗屁|良心被狗吃|太欺负人|欺负老百姓|无法无天|黑心|丧尽天良"),
          sign(
              Feeling.ANGER,
              1,
              "气死|太气人|很生气|非常生气|特别生气|太过分|太不像话|不作为|踢皮球|推来推去|互相推诿|忽悠(?:我|人|老百姓)|敷衍|(?:打|说|反映|投诉)了(?:多少|好多|无数|几十|八百)(?:次|遍|回)|到底(?:管不管|有没有人管)|没人管|愤怒|气愤|受够了|什么态度|真恶心"),
          sign(
              Feeling.PETITION,
              3,
              "(?:上|去|到)(?:北京|京|首都|中央)(?:去)?(?:上访|告|反映|信访)|进京|集体上访|拉横幅|堵(?:政府|大门|马路|路|公路|铁路)(?:去|了|门)?|静坐|跪(?:政府|在政府)|围(?:政府|堵)|"
                  + "(?:几十|上百|几百|全村|全小区|所有业主|我们大家|大伙)[^，。]{0,8}(?:去|到|上)[^，。]{0,4}(?:政府|信访|自治区|省里|市里|门口)"),
          sign(
              Feeling.PETITION,
              2,
              "上访|信访|(?:去|到|上|找|往)(?:自治区|省里|省政府|区里|中央|纪委|巡视组|督导组|监察委|国务院|督查)[^，。]{0,4}(?:告|反映|举报|投诉)?|告到(?:底|中央|省|自治区|法院)|发(?:到)?(?:网上|抖音|快手|微博|朋友圈)|曝光|找(?:媒体|记者|电视台)|联名"),
          sign(Feeling.PETITION, 1, "(?:要|就|去)告(?:你|他|你们|他们|它)|投诉你(?:们)?|向上(?:级)?反映|往上反映"),
          sign(
              Feeling.DESPAIR,
              3,
              "不想活|活不下去|活着(?:还)?(?:没|有什么|有啥)意[思义]|死给(?:你|他)们?看|一死了之|没活路|死了算了|不如死|跳楼|喝药"),
          sign(
              Feeling.DESPAIR,
              2,
              "走投无路|绝望|没有活路|逼死|要逼死|撑不下去|扛不住了|实在没办法了|真的没办法了|求求(?:你|您|你们|了)|给(?:你|您|你们)跪下|跪下(?:来)?求|叫天天不应|无路可走|过不下去|崩溃"),
          sign(Feeling.DESPAIR, 1, "心灰意冷|寒心|心都凉了|没有希望|没指望|无助|怎么(?:活|过)啊|日子没法过|可怜可怜"),
          sign(
              Feeling.CRYING,
              2,
              "呜呜|哇的一声|哭着(?:说|打|求)|(?:我|都|在|就)(?:想)?哭(?:了|着|泣)?(?!笑)|哭(?:得|都)[^，。]{0,6}|眼泪|泣不成声|抽泣|哽咽"));
  private static final Pattern OTHERS = Pattern.compile("(?:孩子|婴儿|小孩|宝宝|娃)[^，。]{0,4}$");
  private static final Pattern DENIED = Pattern.compile("(?:不|没|没有|不会|不想|不是|别)(?:要|去|想|用|再)?$");
  private static final int MOST = 10;

  private Emotions() {}

  private static Sign sign(Feeling feeling, int level, String words) {
    return new Sign(feeling, level, Pattern.compile(words));
  }

  public static List<Emotion> in(String text) {
    List<Emotion> found = new ArrayList<>();
    for (var sign : SIGNS) {
      var matcher = sign.words().matcher(text);
      while (found.size() < MOST && matcher.find()) {
        int start = matcher.start();
        var before = text.substring(Math.max(0, start - 6), start);
        boolean covered =
            found.stream()
                .anyMatch(
                    e ->
                        e.feeling() == sign.feeling()
                            && e.start() < matcher.end()
                            && start < e.end());
        boolean theirs = sign.feeling() == Feeling.CRYING && OTHERS.matcher(before).find();
        if (!covered && !theirs && !DENIED.matcher(before).find()) {
          found.add(
              new Emotion(sign.feeling(), sign.level(), matcher.group(), start, matcher.end()));
        }
      }
    }
    return found;
  }
}
