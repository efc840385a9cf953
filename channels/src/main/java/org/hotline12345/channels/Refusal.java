package org.hotline12345.channels;

import java.util.function.Supplier;
import org.slf4j.Logger;

/// A request from outside that is not taken: nothing of it is stored. Carries no content of it, so
/// it may be logged.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public Refusal(int status, String word) {
    super(word, null, false, false);
    this.status = status;
  }

  public static Refusal forbidden(String word) {
    return new Refusal(403, word);
  }

  public static Refusal malformed(String word) {
    return new Refusal(400, word);
  }

  public int status() {
    return status;
  }

  /// Why, in one word for machines and logs.
  public String word() {
    return getMessage();
  }

  /// The answer, or the refusal as an answer.
  public static Reply catching(String channel, Logger log, Supplier<Reply> answer) {
    try {
      return answer.get();
    } catch (Refusal refusal) {
      log.warn("{} request refused: {} {}", channel, refusal.status(), refusal.word());
      return Reply.refused(refusal);
    }
  }
}
