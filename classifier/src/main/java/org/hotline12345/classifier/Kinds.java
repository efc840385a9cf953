package org.hotline12345.classifier;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.linear.LinearModel;

/// Chooses the kind of a matter: the model's most probable among those for which the text has a
/// cue. A request or a complaint needs none.
final class Kinds {
  private static final Map<Kind, Pattern> CUES = new EnumMap<>(Kind.class);

  static {
    CUES.put(
        Kind.PRAISE, Pattern.compile("谢|表扬|点赞|点个赞|锦旗|好评|夸|满意|感动|辛苦|真好|太好了|给力|好人|效率|热心|耐心|热情|漂亮"));
    CUES.put(Kind.SUGGESTION, Pattern.compile("建议|提议|意见|希望|能不能|可以|应该|最好|不如|是不是可以|考虑|想法"));
    CUES.put(
        Kind.REPORT,
        Pattern.compile("举报|线索|私自|非法|偷|违法|违规|违章|无证|黑|假|骗|走私|瞒报|有人|发现|隐患|贩|传销|赌|没有?执照|没有?手续"));
    CUES.put(
        Kind.CONSULTATION,
        Pattern.compile(
            "请问|咨询|问一下|问下|怎么|咋|什么|啥|哪|多少|几|吗|能不能|可不可以|是不是|有没有|如何|条件|流程|手续|材料|了解|打听|不$|没$|呢"));
  }

  private final LinearModel model;

  Kinds(LinearModel model) {
    this.model = model;
  }

  Kind of(String text) {
    for (var ranked : model.rank(text)) {
      var kind = Kind.valueOf(ranked.label().toUpperCase(Locale.ROOT));
      var cue = CUES.get(kind);
      if (cue == null || cue.matcher(text).find()) {
        return kind;
      }
    }
    return Kind.REQUEST;
  }
}
