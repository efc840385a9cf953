package org.hotline12345.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has been done about a ticket so far.
///
/// @param answer given by the agent on the spot
/// @param reply the department's last reply
/// @param redoCount how often a dissatisfied citizen sent it round again
/// @param satisfaction 1 to 5, the citizen's last word on the result
public record Handling(
    Optional<Instant> signedAt,
    Optional<Answer> answer,
    Optional<Reply> reply,
    List<Return> returns,
    int redoCount,
    Optional<Integer> satisfaction) {
  public static final Handling NONE =
      new Handling(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, Optional.empty());

  public Handling {
    returns = List.copyOf(returns);
  }

  /// @param articleId the knowledge article cited, if any
  public record Answer(
      String text, Optional<String> articleId, Optional<String> articleTitle, String by) {}

  /// @param attachments ids
  public record Reply(String text, List<String> attachments, Instant at, String by) {
    public Reply {
      attachments = List.copyOf(attachments);
    }
  }

  public record Return(String reason, Instant at, String by) {}

  Handling signed(Instant at) {
    return new Handling(Optional.of(at), answer, reply, returns, redoCount, satisfaction);
  }

  Handling unsigned() {
    return new Handling(Optional.empty(), answer, reply, returns, redoCount, satisfaction);
  }

  Handling answered(Answer given) {
    return new Handling(signedAt, Optional.of(given), reply, returns, redoCount, satisfaction);
  }

  Handling replied(Reply given) {
    return new Handling(signedAt, answer, Optional.of(given), returns, redoCount, satisfaction);
  }

  Handling returned(Return objection) {
    var all = new ArrayList<>(returns);
    all.add(objection);
    return new Handling(signedAt, answer, reply, all, redoCount, satisfaction);
  }

  Handling rated(int points) {
    return new Handling(signedAt, answer, reply, returns, redoCount, Optional.of(points));
  }

  Handling redone() {
    return new Handling(Optional.empty(), answer, reply, returns, redoCount + 1, satisfaction);
  }
}
