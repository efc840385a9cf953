package org.hotline12345.desktop.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Analysis.Urgency;
import org.hotline12345.tickets.Handling;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.draft.Field.By;

/// `Ticket` of the API, as one viewer may see it.
///
/// @param note of the dispatcher to the department
/// @param returnBy until when it may be returned; absent: it must be kept
/// @param facts what else was heard, by its name in Chinese
/// @param ending why it is over: ANSWERED_ON_THE_SPOT, CALLED_BACK, NOT_REACHED, BY_HAND, or the
///     reason why it is invalid
public record TicketView(
    String number,
    long version,
    Stage state,
    Channel channel,
    Instant createdAt,
    Optional<LineView> line,
    Optional<String> lineCode,
    Optional<String> department,
    Optional<String> departmentName,
    List<String> coDepartments,
    Kind kind,
    Urgency urgency,
    Optional<Instant> dispatchedAt,
    Optional<Instant> signBy,
    Optional<Instant> returnBy,
    Optional<Instant> dueAt,
    boolean overdue,
    Optional<String> note,
    Optional<Instant> signedAt,
    Optional<Instant> repliedAt,
    Optional<Instant> closedAt,
    Optional<String> ending,
    Optional<Integer> satisfaction,
    List<String> contactIds,
    Citizen citizen,
    Map<String, Field> fields,
    Map<String, Field> facts,
    Suggestions suggestions,
    Optional<Reply> reply,
    Optional<Answer> answer,
    List<Handling.Return> returns,
    int redoCount) {

  /// @param address masked by role
  public record Citizen(Optional<String> name, String address) {}

  public record Field(
      String value,
      By by,
      Optional<Long> utteranceId,
      Optional<Double> confidence,
      Optional<String> reason,
      List<Evidence> evidence) {}

  /// Characters of an utterance's text.
  public record Evidence(long utteranceId, int start, int end) {}

  public record Likely(String code, String name, double confidence) {}

  public record Suggestions(
      List<Likely> lines,
      List<String> reasons,
      Optional<Instant> dueAt,
      Optional<String> dueReason,
      List<String> missing) {}

  public record File(String id, String name, long size, String type) {}

  public record Reply(String text, Instant at, String by, List<File> attachments) {}

  public record Answer(String text, Optional<String> articleId, Optional<String> articleTitle) {}
}
