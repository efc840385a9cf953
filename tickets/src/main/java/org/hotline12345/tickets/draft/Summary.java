package org.hotline12345.tickets.draft;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A draft in two sentences, made from its fields alone: what happened where and since when; and
/// what kind of matter it is for whom. Names nobody.
public final class Summary {
  private static final Map<String, String> KINDS =
      Map.of(
          "REQUEST", "求助",
          "COMPLAINT", "投诉",
          "CONSULTATION", "咨询",
          "SUGGESTION", "建议",
          "REPORT", "举报",
          "PRAISE", "表扬");
  private static final Map<String, String> URGENCIES =
      Map.of("EMERGENCY", "紧急", "URGENT", "加急", "ORDINARY", "一般");
  private static final int MOST_FACTS = 3;

  private Summary() {}

  /// @param lineName the name of a line by its code
  /// @return empty as long as nothing was said
  public static Optional<String> of(Draft draft, UnaryOperator<String> lineName) {
    var title = draft.value(FieldName.TITLE);
    var kind = draft.value(FieldName.KIND).orElse("REQUEST");
    if (title.isEmpty() || kind.equals("NOTHING")) {
      return Optional.empty();
    }
    return Optional.of(
        Drafting.cut(
            what(draft, title.get(), kind) + forWhom(draft, kind, lineName), FieldName.SUMMARY));
  }

  private static String what(Draft draft, String title, String kind) {
    var place = draft.value(FieldName.PLACE).orElse("");
    var said = impersonal(title);
    var words = new StringBuilder("市民").append(verb(kind));
    if (!place.isEmpty() && !said.contains(place)) {
      words.append(place).append('，');
    }
    words.append(said);
    draft
        .value(FieldName.TIME)
        .flatMap(Summary::day)
        .ifPresent(day -> words.append("，时间为").append(day));
    draft
        .value(FieldName.ORGANISATION)
        .filter(name -> !said.contains(name) && !place.contains(name))
        .ifPresent(name -> words.append("，涉及").append(name));
    draft.value(FieldName.AMOUNT).ifPresent(yuan -> words.append("，金额").append(yuan).append("元"));
    return words.append("。").toString();
  }

  private static String forWhom(Draft draft, String kind, UnaryOperator<String> lineName) {
    List<String> parts = new ArrayList<>();
    draft.facts().entrySet().stream()
        .filter(fact -> !fact.getValue().value().equals(Facts.NOT_SAID))
        .limit(MOST_FACTS)
        .forEach(fact -> parts.add(fact.getKey() + "：" + fact.getValue().value()));
    var urgency = URGENCIES.getOrDefault(draft.value(FieldName.URGENCY).orElse(""), "一般");
    var matter = urgency + KINDS.getOrDefault(kind, "求助") + "事项";
    parts.add(
        draft
            .value(FieldName.LINE)
            .map(line -> "属" + matter + "，由" + lineName.apply(line) + "办理")
            .orElse("属" + matter + "，承办单位待定"));
    return String.join("；", parts) + "。";
  }

  private static String verb(String kind) {
    return switch (kind) {
      case "CONSULTATION" -> "咨询";
      case "SUGGESTION" -> "建议";
      case "PRAISE" -> "表扬";
      case "REPORT" -> "举报";
      default -> "反映";
    };
  }

  private static String impersonal(String title) {
    return title
        .replaceFirst("^(?:我(?:想|要)?)?(?:表扬|建议|举报|投诉|反映|咨询|提个建议)(?:一下|一位|个)?", "")
        .replaceFirst("^我们(?=[小学单企公村楼])", "其")
        .replaceFirst("^我家", "家中")
        .replaceFirst("^(?:俺|我)(?!们)", "其");
  }

  private static Optional<String> day(String time) {
    try {
      var at = LocalDateTime.parse(time);
      var pattern = at.toLocalTime().toSecondOfDay() == 0 ? "yyyy年M月d日" : "yyyy年M月d日H时m分";
      return Optional.of(at.format(DateTimeFormatter.ofPattern(pattern)).replace("时0分", "时"));
    } catch (DateTimeParseException typedFreely) {
      return Optional.of(time);
    }
  }
}
