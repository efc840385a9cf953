package org.hotline12345.telephony.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.contact.Utterance.AudioSpan;
import org.hotline12345.tickets.contact.Utterance.Media;
import org.hotline12345.tickets.missed.MissedCause;

/// One write of the contact log, as it is kept on disk. Instants are ISO 8601, absent values null.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = Entry.Answered.class, name = "answered"),
  @JsonSubTypes.Type(value = Entry.Queued.class, name = "queued"),
  @JsonSubTypes.Type(value = Entry.Missed.class, name = "missed"),
  @JsonSubTypes.Type(value = Entry.LeftMessage.class, name = "left-message"),
  @JsonSubTypes.Type(value = Entry.Ended.class, name = "ended"),
  @JsonSubTypes.Type(value = Entry.Rated.class, name = "rated"),
  @JsonSubTypes.Type(value = Entry.Recorded.class, name = "recorded"),
  @JsonSubTypes.Type(value = Entry.Wished.class, name = "wished"),
  @JsonSubTypes.Type(value = Entry.Noted.class, name = "noted"),
  @JsonSubTypes.Type(value = Entry.HandedOver.class, name = "handed-over"),
  @JsonSubTypes.Type(value = Entry.Said.class, name = "said")
})
sealed interface Entry {
  /// Writes it, at last. Doing it twice is harmless.
  void into(ContactLog log);

  record Opened(String id, Channel channel, String address, String name, String at)
      implements Entry {
    @Override
    public void into(ContactLog log) {
      log.open(id, channel, address, Optional.ofNullable(name), Instant.parse(at));
    }
  }

  record Answered(String id, String agent, String at) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.answered(id, agent, Instant.parse(at));
    }
  }

  record Queued(String id, String skills, int priority) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.queued(id, skills, priority);
    }
  }

  record Missed(String id, MissedCause cause) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.missed(id, cause);
    }
  }

  record Wished(String id, String number) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.wishesCallBack(id, number);
    }
  }

  record LeftMessage(String id, String at) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.leftMessage(id, Instant.parse(at));
    }
  }

  record Ended(String id, EndReason reason, String at) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.ended(id, reason, Instant.parse(at));
    }
  }

  record Rated(String id, int satisfaction, String at) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.rated(id, satisfaction, Instant.parse(at));
    }
  }

  record Recorded(String id, String recording) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.recorded(id, recording);
    }
  }

  record Noted(String id, String at, TrailKind kind, String actor, String target, String outcome)
      implements Entry {
    @Override
    public void into(ContactLog log) {
      log.add(new TrailStep(id, Instant.parse(at), kind, actor, target, outcome));
    }
  }

  record HandedOver(String id, String agent, String at) implements Entry {
    @Override
    public void into(ContactLog log) {
      log.handedOver(id, agent, Instant.parse(at));
    }
  }

  record Said(String id, Speaker speaker, String text, String at, AudioSpan audio, Media media)
      implements Entry {
    @Override
    public void into(ContactLog log) {
      log.append(
          id,
          speaker,
          text,
          Instant.parse(at),
          Optional.ofNullable(audio),
          Optional.ofNullable(media));
    }
  }
}
