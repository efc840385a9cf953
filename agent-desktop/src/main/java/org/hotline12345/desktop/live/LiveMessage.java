package org.hotline12345.desktop.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.Reason;
import org.hotline12345.desktop.agent.AgentStatus;
import org.hotline12345.desktop.contact.ContactView;
import org.hotline12345.desktop.contact.UtteranceView;
import org.hotline12345.desktop.transfer.CallView;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.tickets.contact.Speaker;

/// What the server says on `/api/live` (docs/api.md, "Live updates").
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LiveMessage.Snapshot.class, name = "snapshot"),
  @JsonSubTypes.Type(value = LiveMessage.AgentNow.class, name = "agent"),
  @JsonSubTypes.Type(value = LiveMessage.Offer.class, name = "offer"),
  @JsonSubTypes.Type(value = LiveMessage.OfferGone.class, name = "offer-gone"),
  @JsonSubTypes.Type(value = LiveMessage.ContactNow.class, name = "contact"),
  @JsonSubTypes.Type(value = LiveMessage.Partial.class, name = "partial"),
  @JsonSubTypes.Type(value = LiveMessage.Said.class, name = "utterance"),
  @JsonSubTypes.Type(value = LiveMessage.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = LiveMessage.Knowledge.class, name = "knowledge"),
  @JsonSubTypes.Type(value = LiveMessage.Similar.class, name = "similar"),
  @JsonSubTypes.Type(value = LiveMessage.Alarm.class, name = "alarm"),
  @JsonSubTypes.Type(value = LiveMessage.TicketNow.class, name = "ticket"),
  @JsonSubTypes.Type(value = LiveMessage.BoardNow.class, name = "board"),
  @JsonSubTypes.Type(value = LiveMessage.Notice.class, name = "notice"),
  @JsonSubTypes.Type(value = LiveMessage.CallNow.class, name = "call"),
  @JsonSubTypes.Type(value = LiveMessage.Pong.class, name = "pong")
})
public sealed interface LiveMessage {
  /// Everything the person may see now.
  record Snapshot(
      Optional<AgentStatus> agent,
      List<ContactView> contacts,
      List<Ring> offers,
      Optional<Object> board)
      implements LiveMessage {}

  /// An offer within a snapshot.
  ///
  /// @param priority why the contact goes before others
  record Ring(ContactView contact, Instant expiresAt, String reason, List<Reason> priority) {}

  record AgentNow(AgentStatus status) implements LiveMessage {}

  record Offer(ContactView contact, Instant expiresAt, String reason, List<Reason> priority)
      implements LiveMessage {}

  record OfferGone(String contactId, String because) implements LiveMessage {}

  record ContactNow(ContactView contact) implements LiveMessage {}

  record Partial(String contactId, Speaker speaker, String text) implements LiveMessage {}

  record Said(UtteranceView utterance) implements LiveMessage {}

  /// @param ticket in the API's shape
  record Draft(String contactId, Object ticket) implements LiveMessage {}

  /// @param articles hits in the API's shape
  record Knowledge(String contactId, List<?> articles) implements LiveMessage {}

  /// @param tickets earlier ones like this, masked, the best first
  record Similar(String contactId, List<SimilarTicket> tickets) implements LiveMessage {}

  /// @param kind EMERGENCY or EMOTION
  /// @param service whom to call, or the feeling
  /// @param level 1 to 3
  record Alarm(
      String contactId, String kind, String service, String phrase, int level, long utteranceId)
      implements LiveMessage {}

  /// @param ticket a summary in the API's shape
  record TicketNow(Object ticket) implements LiveMessage {}

  record BoardNow(Object board) implements LiveMessage {}

  record Notice(Level level, String text) implements LiveMessage {
    public enum Level {
      INFO,
      WARNING,
      ERROR
    }
  }

  /// Where a call is: on hold, with whom.
  record CallNow(CallView call) implements LiveMessage {}

  record Pong() implements LiveMessage {}
}
