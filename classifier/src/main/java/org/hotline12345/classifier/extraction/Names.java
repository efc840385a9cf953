package org.hotline12345.classifier.extraction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a name begins, going back from the word that ends it. Speech has no punctuation, so words
/// that are no part of names tell.
final class Names {
  /// What stands between words and is no part of a name.
  private static final BitSet STOP =
      characters(
          "在住到是去从我你他她们把了个有这那就呢啊吗吧说要不没很都也又被给让对等着过叫问想来用嘛呀哎喂嗯呃额您咱啥几哪条段的跟和与及或向往由至于将该本此某每各其并而且但使为以因所却只还再已曾便即离沿经围绕靠帮找请旁受含止入");

  private static final Set<String> WORDS =
      words(
          """
          停水 停电 停气 暖气 漏水 路灯 井盖 垃圾 地址 位置 位于 就在 家在 家住 现住 居住 现在 今天 昨天 明天 晚上 早上 附近 旁边 对面 隔壁
          反映 投诉 举报 咨询 请问 你好 您好 市民 居民 麻烦 师傅 知道 关于 因为 由于 凌晨 下午 上午 中午 经过 路过 沿着 前面 后面 里面 外面
          门口 热线 家里 整治 治理 清理 改造 建设 施工 要求 希望 建议 针对 导致 靠近 穿过 流经 途经 途径 污染 整修 修建 新建 扩建 恢复 拆除
          扰民 严重 影响 作为 住户 业主 村民 群众 百姓 小孩 老人 孩子 学生 家长 司机 女士 先生 同志 相关 有关 部门 政府 单位 负责 情况 问题
          开通 进行 存在 出现 发现 发生 解决 处理 督促 尽快 立即 及时 近期 最近 目前 如今 已经 一直 长期 多年 每天 每次 每年 每晚 周边 沿线
          沿岸 沿河 两岸 两侧 一侧 东侧 西侧 南侧 北侧 左侧 右侧 上游 下游 中段 南段 北段 东段 西段 正在 之前 之后 以前 以后 期间 时候
          告诉 打算 准备 开始 结束 完成 通过 属于 归属 感谢 公司 工程 项目 河道 黑臭 水体 污水 臭水 异味 臭味 恶臭 噪音 围挡 内河 步道 栏杆
          人行 机动 这里 那里 这边 那边 这个 那个 我家 家门 楼下 楼上 整条 从事 比如 例如 包括 尤其 特别 以及 还有 或者 如果 虽然 可是 但是
          市区 城区 全市 辖区 当地 本地 我市 我区 贵局 贵司 贵单 位置 地点 坐落 门前 后门 前门 背后 背面 交界 接近 离开 进入 走到 开到 直到
          号线 小区 社区 来自 名叫 就是 还是 可能 应该 不能 不会 不要 没有 原来 原先 曾经 多次 再次 又在 投拆
          电话 地铁 公交 站台 建议 监督 检查 查处 核实 调查 回复 答复 处置 采取 设置 安装 更换 维修 修复 疏通 清淤 排放 直排 偷排 倾倒
          堆放 占用 占道 经营 违建 违章 违法 非法 私自 擅自 随意 大量 许多 很多 部分 全部 整个 所有 各个 任何 一个 一条 一座 一处 一家 两条
          自从 随着 根据 按照 经营 开发 承建 负责 管理 家附 离家 上班 下班 上学 放学 买菜 散步 跑步 骑车 开车 坐车 乘坐 等车 打车 路口 路段
          横穿 填埋 参照 公告 开挖 扩宽 撤除 运进 吸入 紧挨 结合 剩余 按原 排查 脏臭 直流 边上 打造 接入 接到 通到 美化 积如 毗邻 贯通 连接 直线 工地 列入 市政 倒入 流入 排入 汇入 排到 注入 直排 违反 偷偷 河边 湖边 路边 街边 桥边 桥下 桥上 墙外 围墙 工地 住宅 串珠 变成 建成 改建 加上 造成 通往 家在 家里
          认为 觉得 感觉 看到 看见 听到 听说 闻到 得知 了解 提升 提高 加强 落实 推进 加快 规划 设计 审批 验收 公示 公布 发布 联系 拨打
          """);

  /// One character that may not begin a name, though it may be inside one.
  private static final BitSet LEAD =
      characters("热冷坏漏停堵乱吵脏臭由离靠看只能会多每边侧时处且拆挖填近住号栋幢楼室修见致令面改进通走口距像按引埋余搞整");

  /// Names of one character that are none.
  private static final Set<String> GENERIC =
      words(
          """
          马 公 道 铁 线 电 半 走 修 问 带 迷 绕 一 思 出 管 水 土 柏油 水泥 逛 上 当 满大 大 过 开 让 后 销 网 小 本 老 老旧 旧 新 整 全 此 该 各
          隔壁 附近 旁边 对面 高档 居民 住宅 同 单位 封闭 回迁 所 找 居 辖 农 外 乡 邻 新农 城中 大小 某 私立 公立 公办 民办 镇 一家 这家 社区
          乡镇 去 家 好 城 郊 山 地 市 学 片 校 社 景 超 股 门 早 夜 村 故 下 人才 老年 单身 青年 污水 臭水 内 沿 黑臭 护城 两 几 数 多 小内 内小 排水
          臭 条 人行 天 过街 高架 立交 行人 自来 沿河 主 支 辅 干 次 主干 次干 机动车 非机动车 人行道 绿 步行 商业 美食 夜市 小吃 老城 新城 旧城 中心 城市 全国
          全市 全省 各大 各个 大型 小型 地下 露天 公共 社会 收费 免费 临时 生态 串珠 口袋 湿地 郊野 体育 儿童 休闲 文化 市民
          农村 新 旧 自然 行政 整个 附属 幼儿 公立 重点 普通 高等 职业 民工 员工 职工 学生 教师 单位 物业 小区 开发 建筑 施工 监理 保洁 保安 保险 快递 物流
          装修 搬家 家政 中介 旅游 航空 通信 电力 供水 供热 供电 燃气 自来水 公交 出租 出租车 租车 房产 房地产 外卖 网络 科技 贷款 金融 银行 开发 建设 施工 相关
          有关 主管 上级 下级 当地 地方 各级 各地 政府 城管 环保 水务 交警 公安 信访 教育 民政 街道 居委 村委 产业 高新 菜 批发 集贸 综合 停车 商品 安置 回迁
          绿水青 废弃 老式 单体 独栋 联排 高层 多层 电梯 步梯 商住 出租 豪华 高档 城镇 乡村 大排 排 截污 引水 灌溉 水 人工 总干 高速 快速 二级 一级 三级 国 省 县
          """);

  /// Part of a name where another part stands right before it: 盖山镇|中心幼儿园.
  private static final Set<String> INSIDE =
      Set.of(
          "一", "二", "三", "中心", "职工", "附属", "员工", "教师", "实验", "第一", "第二", "第三", "新", "老", "大", "小",
          "农村", "单身", "公交");

  private static final int FURTHEST = 10;
  private static final int ORGANISATION = 14;

  private static final String DATED = "年月日号点份底初";
  private static final String COUNTING = "几每这那各某";
  private static final String NUMERALS = "一二三四五六七八九十两";
  private static final String COUNTED = "天年月次个条家座处户位日所间";

  /// Stand between words, but also within names: 嘉和苑.
  private static final String JOINING = "和同";

  private Names() {}

  /// Where the name that ends before `end` begins.
  ///
  /// @param from no name begins before it
  /// @param most characters it may have
  /// @return -1 when there is no name
  static int start(String text, int from, int end, int least, int most) {
    int lowest = Math.max(from, end - Math.max(most, FURTHEST));
    int start = back(text, lowest, end);
    if (start > lowest && end - start < 2 && JOINING.indexOf(text.charAt(start - 1)) >= 0) {
      start = back(text, lowest, start - 1);
    }
    boolean bounded = start > lowest || start == from;
    if (end > start && endsWord(text, start, end)) {
      boolean inside = start == from && from > 0 && INSIDE.contains(text.substring(start, end));
      return inside ? start : -1;
    }
    // the last word that is no part of a name, unless it leaves no name
    for (int at = end - Math.max(least, 2); at > start; at--) {
      if (endsWord(text, start, at)) {
        start = at;
        bounded = true;
        break;
      }
    }
    if (least >= 2 && end - 1 > start && endsWord(text, start, end - 1)) {
      return -1;
    }
    // 对面龙津河: the stop is the beginning of a word
    if (start > from
        && end - start > 2
        && STOP.get(text.charAt(start - 1))
        && Words.leads(text.substring(start - 1, start + 1))) {
      start++;
    }
    while (end - start > least && LEAD.get(text.charAt(start)) && end - start > 2) {
      start++;
    }
    if (end - start > most || (!bounded && end - start > 4)) {
      start = end - Math.min(most, bounded ? most : 3);
    }
    boolean touches = start == from && from > 0;
    while (start > from
        && end - start > 2
        && DATED.indexOf(text.charAt(start)) >= 0
        && (Character.isDigit(text.charAt(start - 1))
            || DATED.indexOf(text.charAt(start - 1)) >= 0)) {
      start++;
    }
    if (start > from && COUNTING.indexOf(text.charAt(start - 1)) >= 0) {
      start += COUNTED.indexOf(text.charAt(start)) >= 0 ? 1 : 0;
    }
    if (end - start > 2
        && NUMERALS.indexOf(text.charAt(start)) >= 0
        && COUNTED.indexOf(text.charAt(start + 1)) >= 0) {
      start += 2;
    }
    var name = text.substring(start, end);
    boolean named = !GENERIC.contains(name) || (touches && INSIDE.contains(name));
    return end - start < least || !named ? -1 : start;
  }

  /// Where the name of an organisation begins: verbs may be part of it (水务投资发展), so that only
  /// words at its beginning are left out.
  static int organisation(String text, int from, int end) {
    int start = back(text, Math.max(from, end - ORGANISATION), end);
    if (start == from && from > 0) {
      return start;
    }
    boolean trimmed = true;
    while (trimmed && end - start > 2) {
      trimmed = false;
      for (int length = 4; length >= 2; length--) {
        if (end - start - length >= 2) {
          var word = text.substring(start, start + length);
          if (WORDS.contains(word) || Words.leads(word)) {
            start += length;
            trimmed = true;
            break;
          }
        }
      }
      if (!trimmed && end - start > 2 && LEAD.get(text.charAt(start))) {
        start++;
        trimmed = true;
      }
    }
    return GENERIC.contains(text.substring(start, end)) ? end : start;
  }

  private static int back(String text, int lowest, int end) {
    int start = end;
    while (start > lowest && isName(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  static boolean generic(String stem) {
    return GENERIC.contains(stem) || WORDS.contains(stem);
  }

  /// Whether a word that is no part of a name ends at `end`.
  private static boolean endsWord(String text, int from, int end) {
    for (int length = 2; length <= 4 && end - length >= from; length++) {
      var word = text.substring(end - length, end);
      if (WORDS.contains(word) || Words.leads(word)) {
        return true;
      }
    }
    return false;
  }

  static boolean isName(char character) {
    return character >= '\u4e00' && character <= '\u9fff' && !STOP.get(character);
  }

  private static BitSet characters(String characters) {
    var set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toCollection(HashSet::new));
  }
}
