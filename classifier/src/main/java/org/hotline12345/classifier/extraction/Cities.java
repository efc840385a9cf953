package org.hotline12345.classifier.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.extraction.Scan.Piece;

/// Names of provinces and cities that people say without 省 or 市 before a district.
final class Cities {
  private static final Set<String> KNOWN =
      Arrays.stream(
              """
              北京 天津 上海 重庆 内蒙古 内蒙 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南省 四川 贵州 云南
              西藏 陕西 甘肃 青海 宁夏 新疆 乌海 呼和浩特 呼市 包头 鄂尔多斯 赤峰 通辽 呼伦贝尔 巴彦淖尔 乌兰察布 石家庄 太原 沈阳 大连 长春 哈尔滨 南京 苏州
              无锡 杭州 宁波 温州 合肥 福州 厦门 泉州 南昌 济南 青岛 郑州 武汉 长沙 广州 深圳 东莞 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 石嘴山
              吴忠 乌鲁木齐 阿拉善
              """
                  .strip()
                  .split("\\s+"))
          .collect(Collectors.toSet());
  private static final int LONGEST = 4;

  private Cities() {}

  static boolean known(String name) {
    return KNOWN.contains(name) || name.endsWith("市") || name.endsWith("区");
  }

  /// 福州鼓楼|区: adds the city and tells where the district begins. Without punctuation a district's
  /// name has two characters.
  static int split(String text, int start, int end, List<Piece> pieces) {
    for (int at = end - 2; at > start; at--) {
      for (int from = Math.max(start, at - LONGEST); from <= at - 2; from++) {
        if (KNOWN.contains(text.substring(from, at))) {
          pieces.add(new Piece(Part.CITY, from, at, text.substring(from, at)));
          return at;
        }
      }
    }
    return end - start > 3 ? end - 2 : start;
  }
}
