package org.hotline12345.telephony.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.asterisk.Switchboard;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.recording.Recordings;
import org.hotline12345.telephony.speech.AudioTaps;
import org.hotline12345.telephony.speech.TapListener;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// Listens to both speakers of a call, each by a tap of its own, and writes down what they say.
/// Thread-safe.
public final class Listening {
  private final AudioTaps taps;
  private final Switchboard switchboard;
  private final ContactDiary diary;
  private final ContactListener listener;
  private final Recordings recordings;
  private final InstantSource clock;
  private final Map<ContactId, List<UUID>> open = new HashMap<>();

  /// Who is told what was said.
  public record Told(ContactDiary diary, ContactListener listener) {}

  public Listening(
      AudioTaps taps,
      Switchboard switchboard,
      Recordings recordings,
      Told told,
      InstantSource clock) {
    this.taps = taps;
    this.switchboard = switchboard;
    this.recordings = recordings;
    this.clock = clock;
    this.diary = told.diary();
    this.listener = told.listener();
  }

  /// @param answeredAt the recording's beginning
  synchronized void start(Call call, String agentChannel, Instant answeredAt, Instant now) {
    stop(call.contact());
    long offset = Math.max(0, Duration.between(answeredAt, now).toMillis());
    List<UUID> names = new ArrayList<>();
    names.add(tap(call, call.channel(), new Ear(call, Speaker.CITIZEN, answeredAt, offset)));
    names.add(tap(call, agentChannel, new Ear(call, Speaker.AGENT, answeredAt, offset)));
    open.put(call.contact(), names);
  }

  /// After a time apart: where the recording is by now is where they go on.
  synchronized void again(Call call, String agentChannel) {
    stop(call.contact());
    if (agentChannel.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    long offset = recordings.soFar(call.contact()).toMillis();
    Instant zero = now.minusMillis(offset);
    List<UUID> names = new ArrayList<>();
    names.add(tap(call, call.channel(), new Ear(call, Speaker.CITIZEN, zero, offset)));
    names.add(tap(call, agentChannel, new Ear(call, Speaker.AGENT, zero, offset)));
    open.put(call.contact(), names);
  }

  synchronized void stop(ContactId contact) {
    List<UUID> names = open.remove(contact);
    if (names != null) {
      names.forEach(taps::forget);
    }
  }

  private UUID tap(Call call, String channel, Ear ear) {
    UUID name = taps.expect(call.contact(), ear.speaker, ear);
    switchboard.tap(channel, name, taps.address().getPort());
    return name;
  }

  private final class Ear implements TapListener {
    private final Call call;
    private final Speaker speaker;
    private final Instant answeredAt;
    private final long offset;

    Ear(Call call, Speaker speaker, Instant answeredAt, long offset) {
      this.call = call;
      this.speaker = speaker;
      this.answeredAt = answeredAt;
      this.offset = offset;
    }

    @Override
    public void partial(String text) {
      listener.partial(call.contact().value(), speaker, text);
    }

    @Override
    public void said(String text, long startMillis, long endMillis) {
      var span = new Utterance.AudioSpan(offset + startMillis, offset + endMillis);
      Instant at = answeredAt.plusMillis(span.startMillis());
      diary.write(
          call.contact(),
          "utterance",
          log -> {
            listener.said(
                log.append(
                    call.contact().value(),
                    speaker,
                    text,
                    at,
                    Optional.of(span),
                    Optional.empty()));
            return Optional.empty();
          });
    }
  }
}
