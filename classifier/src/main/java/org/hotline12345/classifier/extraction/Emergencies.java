package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Emergency;

/// Words of immediate danger and whom they concern. Made to miss none: what is denied, feared,
/// merely possible or long over is left out only where the words next to it say so.
public final class Emergencies {
  private record Sign(String service, Pattern words, Pattern unless) {}

  private static final Pattern DENIED =
      Pattern.compile(
          "(?:没有|没|未|不是|并非|不会|避免|防止|预防|怕|担心|容易|可能|如果|要是|万一|一旦|会不会|别|差点|差一点|险些|就怕|小心|谨防|引起|引发|导致)"
              + "[^，。！？,.!?]{0,3}$");
  private static final Pattern OVER =
      Pattern.compile(
          "扑灭|火(?:已经|都)?灭了|现在没事|着过|失过火|去年|前年|上个月|以前|演习|演练|假如|工伤|赔偿|赔钱|不赔|理赔|全责|起诉|官司|判了|拒赔|隐患");
  /// What stands where people ask about a fire that is not there yet.
  private static final Pattern HAZARD = Pattern.compile("消防|通道|灭火器|消火栓|隐患|堆|充电");
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Pattern DENIED_WISH = Pattern.compile("(?:没|没有|不会|不是|从不)(?:想过?|要|去|过)?$");

  private static final List<Sign> SIGNS =
      List.of(
          sign(
              "119",
              "(?<!打不|点不)着火(?!点|急)|起火|失火|走火了|大火(?!锅)|火灾(?!隐患|报警|风险|保险)|烧起来|烧着了|烧着呢|浓烟|火光|窜火|(?:看见|看到|有|蹿)火苗|在着火|房子烧了|着大火|冒火(?!花|星)|"
                  + "(?:楼|屋|家|房|电池|插座|电瓶车|电动车|车库|厨房|地下室)[^，。]{0,5}冒(?:黑)?烟|爆炸了|炸了|爆燃|"
                  + "困(?:在|到)[^，。]{0,5}(?:电梯|火|水)|(?:电梯|火|水)里[^，。]{0,4}(?:困|出不来)|关在电梯|"
                  + "溺水|落水|淹水里|掉(?:进|到|下)[^，。]{0,4}(?:河|水|湖|渠|井|冰窟|坑)里?去?了",
              OVER),
          sign(
              "120",
              "晕倒|昏迷|昏过去|晕过去|不省人事|没(?:有)?呼吸|(?:人|爸|妈|孩子|老伴|老人)[^，。]{0,3}没气了|不喘气|喘不(?:上|过)气|心梗|心脏病(?:犯|发)|脑梗|脑出血|大出血|"
                  + "流(?:了)?(?:好多|很多|一地)血|血流不止|中毒|抽搐|羊水破|要生了|口吐白沫|触电|被电(?:击|倒|着|了)|噎住|卡(?:住|着)(?:喉咙|嗓子|气管)|"
                  + "(?:摔|跌|撞|砸|压)[^，。]{0,8}(?:起不来|动不了|不动了|流血|骨折)|安眠药|喝(?:了)?(?:农药|百草枯|敌敌畏)|割腕|休克|快不行了|呼吸困难|吐血|误(?:食|喝|服)|惊厥|半边身子|胸口(?:特别)?(?:痛|疼)|心脏(?:特别|很)?(?:难受|疼)|没了?知觉|不会动了|煤烟|心跳停|胸口疼得|叫救护车|快叫120",
              Pattern.compile("去年|前年|上个月|以前|工伤|赔偿|赔钱|起诉|官司|报销|食药|养老院|演练|咨询一下|预防|压力大|没责任")),
          sign(
              "122",
              "车祸|撞车了|撞上了|撞飞|撞(?:在|到)一(?:起|块)|撞人了|撞(?:到|倒|着|了)(?:一个|个)?(?:人|老人|小孩|孩子|行人|电动车)|追尾|被(?:汽|货|大|小|轿|出租|电动)?车(?:给)?撞|翻车|车翻|肇事|交通事故|两车相撞|剐蹭|刮蹭|轧(?:到|着|了)人",
              Pattern.compile(
                  OVER.pattern()
                      + "|算不算|律师|不执行|法院|容易|天天|经常|老是|多次|自从|以后|梦见|好几(?:次|起)|隐瞒|二手|导致|发生过")),
          sign(
              "110",
              "砍(?:人|我|伤)|被砍|持刀|(?:拿|举|掏|提)(?:着|了|出)?(?:一把|把)?(?:刀(?!划)|菜刀|斧|枪)|抢劫|被抢|抢(?:我|走|了我)(?:的)?(?:包|钱|手机|东西|孩子)|入室|进(?:了)?(?:小偷|贼)|有小偷|"
                  + "撬(?:我家|我们家|开)?(?:的)?(?:门|锁)|绑架|杀(?:人|我|了)|救命(?!钱|药|恩)|强奸|(?:砸|踹)(?:我家|我|我们家)(?:的)?门|正(?:在)?打(?:我|人|她|他|孩子|老婆|媳妇)|躲在(?:厕所|卫生间|屋里|柜子)|猥亵|打起来了|正在打|打群架|在打架|往死里打|要打死|拐(?:走|卖)|"
                  + "(?:孩子|小孩|老人|女儿|儿子|孙子|爷爷|奶奶|我妈|我爸|老人家|我老公|我老婆)[^，。]{0,6}(?:走丢|走失了|不见了|失踪|找不到人|找不到了|丢了)|走失了|闯进|有人跟踪|堵(?:在)?(?:我家)?门口[^，。]{0,4}打|打得满脸血|聚众斗殴|帮我报警|我要报警|快报警",
              Pattern.compile(
                  "去年|前年|起诉|判了|官司|法院|宣传|宠物|手环|疫苗|证丢|本丢|猫|狗|演练|报警器|报过警|手机找不到|火灾报警|消防报警|烟雾报警")),
          sign(
              "gas",
              "(?:燃气|煤气|天然气|液化气|煤起|瓦斯|沼气)[^，。]{0,10}(?:泄漏|泄露|漏了|漏气|在漏|漏|有味|味道|味儿|味|嘶嘶|喷|中毒|关不上|挖断|挖破|破了|断了)|"
                  + "(?:闻|漏|味|挖断|挖破)[^，。]{0,6}(?:燃气|煤气|天然气|液化气|煤起)|漏气|嘶嘶|燃气报警器[^，。]{0,4}(?:叫|响)",
              Pattern.compile("没(?:有)?(?:燃气|煤气|天然气|液化气)?味|气门嘴|轮胎|暖气漏气|充气|自行车|瓦斯超标|味道好")),
          new Sign(
              "psychology",
              Pattern.compile(
                  "不想活|自杀|轻生|活着(?:太)?(?:没意思|没意义|累)|没(?:什么|啥)?意思(?:了)?[^，。]{0,3}想死|想死(?!你)|(?:要|想|去|会|准备|站|敢)[^，。]{0,6}跳(?:楼|河|下去|桥|江)|跳楼|"
                      + "割腕|安眠药|遗书|结束(?:自己|生命|这一切|我的)|不如死|死了(?:算了|得了|一了|干净)|活不下去|活够了|想不开|寻短见|跳下去|自残|自伤|伤害自己|永别|喝(?:了)?(?:农药|百草枯|敌敌畏)|"
                      + "撑不下去|解脱了|烧炭|为什么还没死|死给|不想(?:再)?活|了结|活着干(?:啥|什么)|一死了之|划(?:自己|胳膊|手腕)|楼顶[^，。]{0,6}(?:不想下|站|边)"),
              NEVER));

  private Emergencies() {}

  private static Sign sign(String service, String words, Pattern unless) {
    return new Sign(service, Pattern.compile(words), unless);
  }

  public static List<Emergency> in(String text) {
    List<Emergency> found = new ArrayList<>();
    for (var sign : SIGNS) {
      var matcher = sign.words().matcher(text);
      while (matcher.find()) {
        if (stands(sign, text, matcher.start(), matcher.end())) {
          found.add(new Emergency(sign.service(), matcher.group(), matcher.start(), matcher.end()));
        }
      }
    }
    return found;
  }

  private static boolean stands(Sign sign, String text, int start, int end) {
    var before = text.substring(Math.max(0, start - 8), start).replace("是不是", "");
    if (sign.service().equals("psychology")) {
      return !DENIED_WISH.matcher(before).find();
    }
    var around = text.substring(Math.max(0, start - 60), Math.min(text.length(), end + 60));
    var after = text.substring(end, Math.min(text.length(), end + 6));
    boolean helpless =
        after.matches("^(?:了)?(?:都|可|人)?(?:跑|逃|往哪|怎么跑|谁负责).*")
            || (after.matches("^了?(?:怎么办|咋办).*") && HAZARD.matcher(around).find());
    return !DENIED.matcher(before).find() && !sign.unless().matcher(around).find() && !helpless;
  }
}
