package org.hotline12345.insight.lucene.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hotline12345.insight.similar.PastTicket;

/// Tickets of a made-up city, the same for the same seed: openings, places, matters, circumstances
/// and wishes in all combinations, with the numbers, days and amounts that real ones have.
final class MadeUpTickets {
  private static final List<String> OPENINGS =
      List.of(
          "您好，我要反映一个问题，",
          "你好，",
          "我想咨询一下，",
          "领导您好，",
          "喂，我投诉一下，",
          "麻烦问一下，",
          "我是这里的住户，",
          "",
          "已经打过一次电话了，",
          "我替邻居反映，",
          "昨天反映过没人管，",
          "我家老人让我打的电话，");
  private static final List<String> HEADS =
      List.of(
          "新华", "滨河", "黄河", "人民", "建设", "和平", "光明", "胜利", "解放", "海北", "千里", "机场", "学府", "狮城", "乌兰",
          "凤凰", "桃园", "金沙", "青山", "长安", "世纪", "阳光", "迎宾", "文化", "体育", "工业", "南湖", "北园");
  private static final List<String> ROADS = List.of("西街", "东街", "南路", "北路", "大街", "大道", "巷", "路");
  private static final List<String> ESTATES = List.of("小区", "花园", "家园", "新村", "苑", "广场", "公寓");
  private static final List<String> DISTRICTS = List.of("海勃湾区", "乌达区", "海南区");
  private static final List<String> WHEN =
      List.of(
          "从昨天下午开始",
          "今天早上六点多",
          "上个星期",
          "连续三天了",
          "每天晚上十点以后",
          "前天夜里",
          "入冬以后",
          "这个月初",
          "周末两天",
          "从十月份交完费以后",
          "去年装修完",
          "最近半个月");
  private static final List<String> CIRCUMSTANCES =
      List.of(
          "家里有刚出生的孩子",
          "老人八十多岁出门不方便",
          "打物业电话没人接",
          "物业说不归他们管",
          "楼上楼下都是这样",
          "已经影响正常生活",
          "马上就要考试了孩子没法学习",
          "晚上根本睡不着觉",
          "跟他们说了好几次都没用",
          "上次修好没几天又坏了",
          "垃圾堆得到处都是",
          "路过的人差点摔倒",
          "我们整栋楼的人都有意见",
          "商户也不理睬",
          "工作人员态度也不好",
          "说要等通知一直没有消息");
  private static final List<String> WISHES =
      List.of(
          "希望尽快处理。",
          "请帮忙协调一下，",
          "麻烦派人来看看。",
          "什么时候能解决？",
          "希望给个答复。",
          "要求相关部门管一管，",
          "请核实处理，谢谢。",
          "能不能当天修好？");
  private static final List<List<String>> MATTERS =
      List.of(
          List.of("heating", "家里暖气不热，只有%d度", "暖气管道漏水，漏了%d户", "供暖费交了%d元温度还是不达标"),
          List.of("water", "停水已经%d个小时", "自来水发黄有沉淀，放了%d分钟还是黄", "水表走得快，这个月用了%d吨"),
          List.of("power", "停电%d个小时没有恢复", "电压不稳，烧坏了%d件电器", "电费这个月多扣了%d元"),
          List.of("gas", "燃气卡充了%d元用不了", "楼道里有燃气味，闻了%d天", "燃气表坏了报修%d次"),
          List.of("urban-management", "烧烤摊占道经营，摆了%d张桌子", "违章搭建%d平方米", "早市噪音，早上%d点就喊"),
          List.of("environment", "工厂排黑烟，一天%d次", "污水直接排到河里有%d米长", "工地夜间施工到%d点"),
          List.of("housing", "电梯坏了%d天", "楼顶漏水，泡了%d平方米", "物业费涨到每月%d元"),
          List.of("transport", "出租车绕路多收%d元", "网约车拒载，等了%d分钟", "路面坑有%d厘米深"),
          List.of("bus", "公交车%d分钟不来一趟", "%d路公交甩站", "公交卡退费%d元退不了"),
          List.of("market", "超市卖过期食品，过期%d天", "办的卡里还有%d元，店关门了", "买的手机用了%d天就坏不给退"),
          List.of("hrss", "拖欠工资%d元", "社保少缴了%d个月", "劳动仲裁等了%d天"),
          List.of("education", "学校乱收费%d元", "幼儿园离家%d公里报不上名", "校车超员%d人"),
          List.of("telecom", "宽带断网%d天", "套餐被改每月多扣%d元", "基站建在离窗户%d米的地方"),
          List.of("health", "医院排队%d个小时", "疫苗预约%d次没约上", "检查费多收了%d元"));
  private static final List<String> ANSWERS =
      List.of(
          "已安排维修人员上门，现已恢复正常。",
          "经核查情况属实，已责令限期整改。",
          "已与您电话联系并说明政策，感谢理解。",
          "该问题已列入改造计划，预计下月施工。",
          "已退还多收费用。");

  private final Random random;
  private final Instant now;

  MadeUpTickets(long seed, Instant now) {
    this.random = new Random(seed);
    this.now = now;
  }

  PastTicket next(int number) {
    var matter = any(MATTERS);
    var district = any(DISTRICTS);
    var street = any(HEADS) + any(HEADS).charAt(0) + any(ROADS) + (1 + random.nextInt(400)) + "号";
    var place = district + street;
    if (random.nextInt(2) == 0) {
      place += any(HEADS) + any(HEADS).charAt(1) + any(ESTATES) + (1 + random.nextInt(40)) + "号楼";
    }
    var what = matter.get(1 + random.nextInt(3)).formatted(1 + random.nextInt(300));
    var text =
        any(OPENINGS)
            + any(WHEN)
            + place
            + what
            + "，"
            + any(CIRCUMSTANCES)
            + "，"
            + any(CIRCUMSTANCES)
            + "，"
            + any(WISHES);
    boolean closed = random.nextInt(10) < 9;
    return new PastTicket(
        "%014d".formatted(number),
        text,
        what,
        Optional.of(place),
        Optional.of(matter.getFirst()),
        now.minus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60))),
        closed,
        closed ? Optional.of(any(ANSWERS)) : Optional.empty());
  }

  /// The same told again: another opening and wish, some characters lost.
  PastTicket again(PastTicket told, int number) {
    var text = new StringBuilder(told.text());
    for (int slips = 1 + random.nextInt(4); slips > 0; slips--) {
      text.deleteCharAt(random.nextInt(text.length()));
    }
    return new PastTicket(
        "%014d".formatted(number),
        any(OPENINGS) + text + any(WISHES),
        told.title(),
        told.place(),
        told.line(),
        now,
        false,
        Optional.empty());
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
