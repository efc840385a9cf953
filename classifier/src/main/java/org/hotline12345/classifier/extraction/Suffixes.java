package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.classifier.Location.Part;

/// The words that end the name of a place or of an organisation: 路, 小区, 医院, 有限公司.
final class Suffixes {
  /// @param part null for an organisation
  /// @param not characters that must not follow
  /// @param least characters of the name before it
  record Suffix(String text, Part part, String not, int least, int most) {
    boolean organisation() {
      return part == null;
    }

    /// One character that is often the middle of a name, and that lengthens none.
    boolean weak() {
      return text.length() == 1 && WEAK.indexOf(text) >= 0;
    }

    /// A name in itself.
    boolean whole() {
      return least < 0;
    }

    /// Only makes a name longer: 万达广场 becomes 万达广场东门.
    boolean extension() {
      return least == 0;
    }
  }

  private static final String WEAK = "河山江港湖溪渠寺庙亭塔园";

  private static final Map<Character, List<Suffix>> TABLE = new HashMap<>();

  static {
    add(Part.CITY, "场民政区里内容委局值面价口", 2, 4, "市");
    add(Part.CITY, "里委级内外钱电力", 2, 3, "省", "自治区");
    add(Part.DISTRICT, "域间政委里别内外块", 2, 4, "区");
    add(Part.DISTRICT, "", 2, 4, "新区", "高新区");
    add(Part.DISTRICT, "城政委里级", 2, 4, "县");
    add(Part.DISTRICT, "帜袍舰", 2, 5, "旗");
    add(Part.TOWN, "", 2, 5, "街道办事处", "街道办", "街道", "苏木");
    add(Part.TOWN, "政上里定静痛", 2, 4, "镇");
    add(Part.TOWN, "镇下村里亲政间土", 2, 4, "乡");
    add(Part.VILLAGE, "里民委子干长口上落庄", 1, 5, "村");
    add(Part.VILLAGE, "", 2, 5, "嘎查", "自然村", "行政村");
    add(Part.VILLAGE, "居工书主干医卫服", 2, 5, "社区");
    add(Part.STREET, "", 1, 6, "大街", "大道", "胡同", "步行街", "支路", "环路", "辅路", "高速公路", "高速");
    add(Part.STREET, "道坊舞", 1, 5, "街");
    add(Part.STREET, "灯由线费过程况政人基牌面途障权径标数名", 1, 5, "路");
    add(Part.STREET, "子尾", 1, 5, "巷");
    add(Part.STREET, "", 1, 3, "二环", "三环", "四环", "一环");
    for (var estate :
        List.of(
            "小区", "花园", "家园", "嘉园", "佳园", "新村", "公寓", "华庭", "雅苑", "佳苑", "嘉苑", "名苑", "新苑", "华府",
            "名邸", "名都", "新城", "城市之光", "丽景", "水岸", "首府", "山庄", "别墅", "花苑", "名城", "豪庭", "府邸", "良园",
            "华城", "豪园", "庄园", "安置房", "公馆", "家属院", "家属楼", "世家", "雅居", "名居", "新居", "华苑", "景苑", "丽都",
            "康城", "华都", "家属区", "生活馆", "御景", "国际城", "宿舍", "小镇", "商住楼", "怡园", "香园", "苑")) {
      add(Part.ESTATE, estate.equals("苑") ? "区" : "", 2, 7, estate);
    }
    for (var landmark :
        List.of(
            "医院", "卫生院", "中心小学", "小学", "中学", "大学", "学院", "职校", "幼儿园", "实验学校", "学校", "广场", "公园",
            "农贸市场", "菜市场", "早市", "市场", "超市", "商场", "火车站", "高铁站", "汽车站", "客运站", "收费站", "公交站", "地铁站",
            "车站", "大厦", "宾馆", "酒店", "商城", "体育馆", "体育场", "图书馆", "博物馆", "博物院", "文化宫", "美术馆", "政务大厅",
            "加油站", "工业园区", "工业园", "工业区", "开发区", "大桥", "立交桥", "高架桥", "水库", "景区", "校区", "养老院", "敬老院",
            "煤矿", "化工厂", "电厂", "焦化厂", "水厂", "污水处理厂", "污水厂", "泵站", "排涝站", "水闸", "影剧院", "电影院", "剧院",
            "百货", "购物中心", "活动中心", "体育中心", "码头", "机场", "湿地", "殡仪馆", "市政大厅", "科技馆", "会展中心", "奥体中心",
            "农场", "林场", "批发市场", "集贸市场", "物流园", "产业园", "生态园", "植物园", "动物园", "停车场", "公交总站", "游乐园",
            "纪念馆", "书城", "建材城", "家具城", "美食城", "营业厅", "酒楼", "影城", "地铁口", "饭店", "饭庄", "火锅店")) {
      add(Part.LANDMARK, "", 2, 7, landmark);
    }
    add(Part.LANDMARK, "", 1, 4, "支河");
    add(Part.LANDMARK, "", 1, 6, "人民医院", "中心医院");
    add(Part.LANDMARK, "道整治", 2, 5, "内河");
    add(Part.LANDMARK, "", 1, 3, "团校", "一中", "二中", "三中", "四中", "五中", "六中", "附中", "附小");
    add(Part.LANDMARK, "南北马", 2, 6, "河");
    add(Part.LANDMARK, "体坡区镇水寨里头脚林地脉区羊药", 2, 4, "山");
    add(Part.LANDMARK, "", 2, 3, "寺", "庙", "江", "港");
    add(Part.LANDMARK, "台在立着长点岗住", 2, 5, "站");
    add(Part.LANDMARK, "子", 2, 3, "亭", "塔");
    add(Part.ESTATE, "区里内林艺丁", 2, 4, "园");
    add(Part.LANDMARK, "边面里心底中", 2, 4, "湖", "渠", "溪");
    add(Part.LANDMARK, "墩底洞梁牌", 2, 6, "桥");
    for (var extension :
        List.of(
            "东门", "西门", "南门", "北门", "正门", "大门", "地下车库", "一期", "二期", "三期", "四期", "东区", "西区", "南区",
            "北区", "A区", "B区", "C区", "D区", "一区", "二区", "三区", "四区")) {
      add(Part.LANDMARK, "口域", 0, 0, extension);
    }
    add(Part.LANDMARK, "", -1, 0, "会展中心", "奥体中心", "奥体");
    for (var organisation :
        List.of(
            "有限责任公司", "研究院", "园林中心", "总公司", "设计院", "建委", "政府", "有限公司", "分公司", "总公司", "公司", "集团",
            "管理局", "公安局", "城管局", "水务局", "教育局", "民政局", "财政局", "环保局", "生态环境局", "住建局", "建设局", "卫健委",
            "卫健局", "规划局", "交通局", "交警队", "人社局", "医保局", "市场监管局", "市场监督管理局", "税务局", "自然资源局", "农业局",
            "农牧局", "林业局", "水利局", "应急管理局", "司法局", "工商局", "质监局", "园林局", "房管局", "城乡建设局", "国土局", "供电局",
            "管理站", "管理处", "执法局", "执法大队", "执法中队", "委员会", "管委会", "指挥部", "居委会", "村委会", "业委会", "人民政府",
            "法院", "检察院", "派出所", "交警大队", "交警支队", "城管大队", "城管中队", "消防大队", "银行", "协会", "联合会", "联社",
            "物业公司", "自来水公司", "热力公司", "燃气公司", "公交公司", "供电公司", "监察大队", "征收工程处", "管理中心", "服务中心", "救助站",
            "司法所", "工商所", "税务所", "财政所", "供电所", "街道政府", "信访局", "纪委", "合作社", "事务所", "中介", "培训学校",
            "俱乐部", "健身房")) {
      add(null, "", 2, 14, organisation);
    }
    TABLE.values().forEach(list -> list.sort(Comparator.comparingInt(s -> -s.text().length())));
  }

  private Suffixes() {}

  private static void add(Part part, String not, int least, int most, String... texts) {
    for (var text : texts) {
      TABLE
          .computeIfAbsent(text.charAt(0), _ -> new ArrayList<>())
          .add(new Suffix(text, part, not, least, most));
    }
  }

  /// The longest suffix that begins at `at`; null when none does.
  static Suffix at(String text, int at) {
    var candidates = TABLE.get(text.charAt(at));
    if (candidates == null) {
      return null;
    }
    for (var suffix : candidates) {
      int end = at + suffix.text().length();
      if (text.startsWith(suffix.text(), at)
          && (end == text.length() || suffix.not().indexOf(text.charAt(end)) < 0)) {
        return suffix;
      }
    }
    return null;
  }
}
