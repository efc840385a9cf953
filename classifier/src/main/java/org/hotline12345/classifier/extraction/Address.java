package org.hotline12345.classifier.extraction;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One possible address in a text, trimmed of words that are no part of it.
///
/// @param worth how much of an address it is; 0 when it is none
record Address(String text, int start, int end, int worth) {
  private static final Address NONE = new Address("", 0, 0, 0);
  private static final Map<String, Integer> WORTH =
      Map.ofEntries(
          Map.entry("district", 20),
          Map.entry("town", 20),
          Map.entry("village", 20),
          Map.entry("street", 25),
          Map.entry("number", 15),
          Map.entry("crossing", 20),
          Map.entry("estate", 25),
          Map.entry("landmark", 15),
          Map.entry("building", 10),
          Map.entry("unit", 8),
          Map.entry("room", 4),
          Map.entry("bare", 4));
  private static final List<String> NAMED =
      List.of("district", "town", "street", "crossing", "village", "estate", "landmark");

  /// Words before a name that speech without pauses runs into it.
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:小区停水|停水|停电|停气|暖气|漏水|路灯|井盖|垃圾|地址|位置|位于|就在|家在|家住|现住|现在|今天|昨天|晚上|早上|附近|旁边|对面|反映|投诉|举报|咨询|请问|你好|您好|市民|居民|麻烦|师傅|"
              + "知道|关于|因为|由于|凌晨|下午|上午|中午|经过|路过|沿着|前面|后面|里面|外面|门口|热线|家里|家|热|冷|坏|漏|停|堵|乱|吵|脏|臭|上|下|往|由|离|和|与|及|或|靠|看|只|能|会|多|每|天|月|日)");

  private static final Pattern ORDINARY =
      Pattern.compile(
          "^(?:.{0,4}(?:马路|公路|道路|铁路|线路|电路|半路|走路|修路|问路|带路|迷路|绕路|一路|思路|出路|管路|水路|土路|柏油路|水泥路|逛街|上街|当街|满大街|大街|大道|过路|开路|让路|后路|销路|网路)|"
              + "[零一二三四五六七八九十百两0-9]+路|(?:小|本|老|老旧|旧|新|整|全|此|该|各|隔壁|附近|旁边|对面|高档|居民|住宅|同|单位|封闭|回迁)小区|(?:本|小|该|各|所|全|找|居|辖)社区|"
              + "(?:农|全|本|同|各|外|乡|邻|整|新农|城中|隔壁|附近)村|(?:大|小|各|某|私立|公立|公办|民办|附近|镇|旁边|一家|这家|社区|乡镇|去|家|好)?(?:医院|卫生院|小学|中学|大学|学院|幼儿园|广场|公园|市场|超市|商场|宾馆|酒店|派出所|加油站|养老院|敬老院|法院|景区|水库|收费站|汽车站|校区|煤矿|化工厂|电厂)|"
              + "(?:城|郊|山|老|新|地|市|学|片|校|社|小|景|全)区|城市|超市|全市|本市|外市|县城|上市|股市|门市|早市|夜市|城镇|村镇|乡镇|(?:家|故|老|下|城|同)乡|人才公寓|老年公寓|单身公寓|青年公寓)$");

  static Address of(Matcher matcher, String whole) {
    if (matcher.end() == matcher.start()) {
      return NONE;
    }
    int start = matcher.start();
    int worth = 0;
    boolean first = true;
    for (var part : NAMED) {
      var name = matcher.group(part);
      if (name == null) {
        continue;
      }
      var trimmed = first ? trim(name) : name;
      if (ORDINARY.matcher(trimmed).matches() || trimmed.length() < 3) {
        if (first) {
          start = matcher.end(part);
        }
        continue;
      }
      if (first) {
        start = matcher.end(part) - trimmed.length();
      }
      first = false;
      worth += WORTH.get(part);
    }
    for (var part : WORTH.keySet()) {
      worth += !NAMED.contains(part) && matcher.group(part) != null ? WORTH.get(part) : 0;
    }
    boolean houseOnly = first && matcher.group("building") == null && matcher.group("unit") == null;
    var text = whole.substring(start, matcher.end()).replaceAll("[，,、\\s的]+$", "");
    int lead = text.length() - text.replaceAll("^[，,、\\s的]+", "").length();
    if (houseOnly || text.length() - lead < 3) {
      return NONE;
    }
    return new Address(text.substring(lead), start + lead, start + text.length(), worth);
  }

  private static String trim(String name) {
    var trimmed = name;
    while (true) {
      var lead = LEAD.matcher(trimmed);
      if (!lead.find() || trimmed.length() - lead.end() < 3) {
        return trimmed;
      }
      trimmed = trimmed.substring(lead.end());
    }
  }
}
