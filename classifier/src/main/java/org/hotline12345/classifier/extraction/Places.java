package org.hotline12345.classifier.extraction;

import static org.hotline12345.classifier.extraction.ChineseNumbers.NUMBER;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Found;

/// The place a text speaks of: the address with the most parts, normalised (Arabic digits, no
/// filler words). Works without punctuation, as speech recognition gives it.
public final class Places {
  /// What usually stands between words and is no part of a name.
  private static final String BETWEEN = "在住到是去从我你他她们把了个有这那就呢啊吗吧说要不没很都也又被给让对等着过叫问想来用嘛呀哎喂嗯呃额您咱啥几哪条段";

  private static final char NO_NAME = '\u0001';

  /// A character that a name may have: Chinese, but neither 的 nor 跟. Those of [#BETWEEN] are
  /// replaced before matching, which is much faster than excluding them here.
  private static final String NAME = "[\u4e00-\u7683\u7685-\u8dde\u8de0-\u9fff]";

  /// Every address has one of these.
  private static final String SIGNS = "区县旗市镇乡木街路道巷同村查园苑寓庭府邸都城景岸号楼栋幢座元院学校场店站厦馆厅所桥库矿厂场市光";

  /// A sign is at most so far behind the beginning of its address's first part.
  private static final int REACH = 16;

  private static final String GAP = "[，,、\\s]?的?";
  private static final String DISTRICT =
      "(?<district>(?:内蒙古(?:自治区)?)?(?:乌海市?)?(?:海勃湾区?|乌达区?|海南区)|乌海市|"
          + NAME
          + "{2,5}?(?<![小社景园校地片郊厂库矿灾山市辖牧院发新住宅居])(?:区|县|旗|市(?![场民政区里区区]))(?!域))";
  private static final String TOWN =
      "(?<town>" + NAME + "{2,5}?(?:街道办事处|街道办|街道|镇(?!政府)|乡(?!镇|下|村|里|亲|政府)|苏木))";
  private static final String VILLAGE =
      "(?<village>" + NAME + "{1,5}?(?:村(?!里|民|委|子|干|长|口|上)|嘎查|社区)(?:" + NUMBER + "[组队社])?)";
  private static final String STREET =
      "(?<street>"
          + NAME
          + "{1,6}?(?:大街|大道|大路|胡同|步行街|街(?!道|坊|上|边)|路(?!灯|由|线|费|过|程|况|边|上|政|人|基|牌)|巷(?!子)))";
  private static final String CROSSING =
      "(?<crossing>(?:和|与|跟|同)"
          + NAME
          + "{1,5}?(?:大街|大道|街|路)(?:的)?(?:交叉口|交汇处|交叉路口|十字路口|路口|交口|交叉)?)";
  private static final String ESTATE =
      "(?<estate>"
          + NAME
          + "{1,8}?(?:小区|花园|家园|嘉园|佳园|新村|公寓|华庭|雅苑|佳苑|嘉苑|名苑|新苑|华府|名邸|名都|新城|城市之光|苑|丽景|水岸|首府|"
          + NAME
          + "(?="
          + NUMBER
          + "(?:号楼|栋|幢|单元))))";
  private static final String BUILDING =
      "(?<building>(?:[A-Za-z]|" + NUMBER + ")(?:号楼|栋楼?|幢|座|号院)|[东西南北]区" + NUMBER + "(?:号楼|栋))";
  private static final String UNIT = "(?<unit>" + NUMBER + "单元)";
  private static final String ROOM =
      "(?<room>" + NUMBER + "(?:层|楼)(?:" + NUMBER + "(?:室|号|户)?)?|" + NUMBER + "(?:室|号房?|户))";
  private static final String BARE_ROOM =
      "(?<bare>(?:[0-9０-９]{3,4}|[零〇一二三四五六七八九幺]{3,4})(?:室|号|户)?)";
  private static final String LANDMARK =
      "(?<landmark>"
          + NAME
          + "{1,8}?(?:人民医院|医院|卫生院|中心小学|小学|中学|大学|学院|职校|幼儿园|广场|公园|农贸市场|菜市场|早市|市场|超市|商场|火车站|高铁站|汽车站|客运站|收费站|"
          + "大厦|宾馆|酒店|商城|体育馆|图书馆|政务大厅|派出所|加油站|工业园区?|开发区|大桥|立交桥|水库|景区|校区|养老院|敬老院|法院|煤矿|化工厂|电厂|焦化厂))";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:"
              + DISTRICT
              + GAP
              + ")?+(?:"
              + TOWN
              + GAP
              + ")?+(?:"
              + STREET
              + "(?:"
              + CROSSING
              + "|"
              + GAP
              + "(?<number>"
              + NUMBER
              + "(?:[-之杠]"
              + NUMBER
              + ")?号(?!楼|线|院|房)))?+"
              + GAP
              + ")?+(?:"
              + VILLAGE
              + GAP
              + ")?+(?:"
              + ESTATE
              + GAP
              + "|"
              + LANDMARK
              + GAP
              + ")?+(?:"
              + BUILDING
              + GAP
              + ")?+(?:"
              + UNIT
              + GAP
              + ")?+(?:"
              + ROOM
              + "|(?<=单元|楼|栋|幢|单元的|座)"
              + BARE_ROOM
              + ")?+");
  private static final Pattern BUS =
      Pattern.compile("(?<route>" + NUMBER + ")路(?:公交车?|公共汽车|车|的?司机|终点|末班|首班|站)");
  private static final Pattern NUMBERS =
      Pattern.compile(
          NUMBER + "(?=号|栋|幢|单元|楼|层|室|户|组|队|座|社(?!区)|[-之杠])|(?<=单元|楼|层|栋|幢|座|[-之杠])" + NUMBER);

  private static final BitSet STOP = characters(BETWEEN);
  private static final BitSet SIGN = characters(SIGNS);

  private Places() {}

  public static Optional<Found> in(String text) {
    var readable = readable(text);
    Found best = null;
    int most = 0;
    var matcher = ADDRESS.matcher(readable);
    int sign = sign(text, 0);
    for (int from = Math.max(0, sign - REACH); sign >= 0 && matcher.find(from); ) {
      var address = Address.of(matcher, text);
      if (address.worth() > most) {
        most = address.worth();
        best = new Found(normalised(address.text()), address.start(), address.end());
      }
      from = Math.max(matcher.end(), matcher.start() + 1);
      sign = sign(text, from);
      from = Math.max(from, sign - REACH);
      if (from >= text.length()) {
        break;
      }
    }
    if (best != null) {
      return Optional.of(best);
    }
    var bus = BUS.matcher(text);
    return bus.find()
        ? Optional.of(
            new Found(
                ChineseNumbers.arabic(bus.group("route")) + "路公交",
                bus.start(),
                bus.end("route") + 1))
        : Optional.empty();
  }

  private static int sign(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (SIGN.get(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static String readable(String text) {
    var readable = text.toCharArray();
    for (int at = 0; at < readable.length; at++) {
      boolean city = at > 0 && readable[at] == '都' && "名首成".indexOf(readable[at - 1]) >= 0;
      if (STOP.get(readable[at]) && !city) {
        readable[at] = NO_NAME;
      }
    }
    return new String(readable);
  }

  private static BitSet characters(String characters) {
    var set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  static String normalised(String address) {
    var plain = address.replaceAll("[，,、\\s的]+", "");
    plain = plain.replaceAll("(海勃湾|乌达)(?!区)", "$1区").replaceAll("[杠之](?=\\d|[一-十])", "-");
    return NUMBERS
        .matcher(plain)
        .replaceAll(number -> Matcher.quoteReplacement(ChineseNumbers.arabic(number.group())));
  }
}
