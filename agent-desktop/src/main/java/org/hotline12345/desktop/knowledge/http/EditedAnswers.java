package org.hotline12345.desktop.knowledge.http;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.knowledge.db.ArticleRow;
import org.hotline12345.knowledge.db.Edited;
import org.hotline12345.knowledge.life.LifeStep;

/// What came of a change, as HTTP says it.
final class EditedAnswers {
  private EditedAnswers() {}

  static Response response(Edited edited, int done, Function<ArticleRow, ?> shape) {
    return switch (edited) {
      case Edited.Done row -> Response.status(done).entity(shape.apply(row.article())).build();
      case Edited.Stale _ -> Problem.of(409, "stale").response();
      case Edited.Unknown _ -> Problem.of(404, "not-found").response();
      case Edited.NotYours _ ->
          Problem.of(403, "forbidden", "这是其他单位的文章。", "Another department owns this article.")
              .response();
      case Edited.Taken _ ->
          Problem.of(409, "not-now", "已有同一编号的文章。", "An article with this id is there already.")
              .response();
      case Edited.Refused refused -> refusal(refused.because()).response();
    };
  }

  private static Problem refusal(LifeStep.Because because) {
    return switch (because) {
      case IN_REVIEW ->
          notNow("文章正在审核，请先退回再修改。", "It is being reviewed; send it back before changing it.");
      case NO_DRAFT -> notNow("没有待处理的草稿。", "There is no draft.");
      case NOTHING_TO_REVIEW -> notNow("没有待审核的内容。", "Nothing waits for a review.");
      case OWN_WORDS ->
          notNow("不能审核自己撰写的内容，请由另一人审核。", "Somebody else has to review your own words.");
      case NOT_IN_FORCE -> notNow("文章没有已发布的版本。", "No version of it is in force.");
      case NOTHING_ELSE ->
          notNow("首版草稿不能放弃，可以继续修改。", "A first draft cannot be given up; go on writing.");
    };
  }

  private static Problem notNow(String chinese, String english) {
    return Problem.of(409, "not-now", chinese, english);
  }
}
