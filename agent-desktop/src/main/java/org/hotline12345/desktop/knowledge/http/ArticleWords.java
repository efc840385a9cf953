package org.hotline12345.desktop.knowledge.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.db.Content;

/// The words of an article as a person sends and sees them.
public record ArticleWords(
    String title,
    String line,
    String source,
    String owner,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    Article.Audience audience,
    Optional<String> area,
    List<String> questions,
    String body,
    List<Content.File> attachments) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,9}");
  private static final int MAX_ID = 80;
  private static final int MAX_SHORT = 200;
  private static final int MAX_BODY = 20_000;
  private static final int MAX_QUESTIONS = 30;
  private static final int MAX_FILES = 20;

  static ArticleWords of(Content content) {
    var article = content.article();
    return new ArticleWords(
        article.title(),
        article.line(),
        article.source(),
        article.owner(),
        article.validFrom(),
        article.validUntil(),
        article.audience(),
        article.area(),
        article.questions(),
        article.body(),
        content.attachments());
  }

  /// @param lines codes that exist
  Content content(String id, Predicate<String> lines) {
    check(id != null && id.length() <= MAX_ID && ID.matcher(id).matches(), "id", "编号");
    check(fits(title, MAX_SHORT), "title", "标题");
    check(line != null && lines.test(line), "line", "条线");
    check(fits(source, MAX_SHORT), "source", "来源依据");
    check(fits(owner, MAX_SHORT), "owner", "责任单位");
    check(validFrom != null, "validFrom", "生效日期");
    check(validUntil.isEmpty() || !validUntil.get().isBefore(validFrom), "validUntil", "失效日期");
    check(audience != null, "audience", "公开范围");
    check(area.isEmpty() || fits(area.get(), MAX_SHORT), "area", "适用地区");
    check(
        questions != null
            && questions.size() <= MAX_QUESTIONS
            && questions.stream().allMatch(question -> fits(question, MAX_SHORT)),
        "questions",
        "问法");
    check(fits(body, MAX_BODY), "body", "正文");
    check(files(), "attachments", "附件");
    return new Content(
        new Article(
            id,
            title.strip(),
            line,
            source.strip(),
            owner.strip(),
            validFrom,
            validUntil,
            audience,
            area.map(String::strip),
            questions.stream().map(String::strip).toList(),
            body.strip()),
        attachments);
  }

  private boolean files() {
    return attachments != null
        && attachments.size() <= MAX_FILES
        && attachments.stream()
            .allMatch(file -> fits(file.id(), MAX_SHORT) && fits(file.name(), MAX_SHORT));
  }

  private static boolean fits(String text, int most) {
    return text != null && !text.isBlank() && text.length() <= most;
  }

  private static void check(boolean right, String field, String chinese) {
    if (!right) {
      throw Problem.of(
              422,
              "invalid",
              chinese + "不合规：缺少、过长或不存在。",
              field + " is missing, too long or unknown.")
          .exception();
    }
  }
}
