package org.hotline12345.telephony.ivr;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records a message into the contact's own recording, which otherwise holds the talk with an
/// agent alone, and lets the recogniser write down what is said.
final class MessageRecording {
  private static final Logger LOG = LoggerFactory.getLogger(MessageRecording.class);
  private static final int LOOK_MILLIS = 250;

  /// This long after the last words the message is over.
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /// Without a recogniser, a call that stays this long has something to say.
  private static final Duration PROBABLY_SAID = Duration.ofSeconds(4);

  private final AgiChannel channel;
  private final AgiCaller.Place place;
  private final String contact;
  private final InstantSource clock;

  MessageRecording(AgiChannel channel, AgiCaller.Place place, String contact, InstantSource clock) {
    this.channel = channel;
    this.place = place;
    this.contact = contact;
    this.clock = clock;
  }

  /// @param danger at such a sentence the caller is needed elsewhere and the message is over
  Caller.Message record(Duration longest, Predicate<String> danger) {
    Instant begin = clock.instant();
    boolean gone = false;
    Optional<String> alarm = Optional.empty();
    Ears.Hearing hearing;
    try {
      hearing = started();
    } catch (AgiException hungUp) {
      LOG.debug("{}: hung up before leaving a message", contact);
      return new Caller.Message(false, true);
    }
    try (hearing) {
      alarm = listen(hearing, begin, longest, danger);
    } catch (AgiException hungUp) {
      LOG.debug("{}: hung up while leaving a message", contact);
      gone = true;
    }
    if (alarm.isPresent()) {
      return new Caller.Message(true, !talksAgain(), alarm);
    }
    boolean stayed = clock.instant().isAfter(begin.plus(PROBABLY_SAID));
    boolean said = hearing.heardAnything() || (hearing.deaf() && stayed);
    return new Caller.Message(said, gone || (!said && !talksAgain()));
  }

  private Ears.Hearing started() throws AgiException {
    channel.exec("StopMixMonitor");
    channel.exec("MixMonitor", raw() + ",D");
    return place.ears().listen(contact, channel.getName(), true);
  }

  /// @return the words of danger that ended it
  private Optional<String> listen(
      Ears.Hearing hearing, Instant begin, Duration longest, Predicate<String> danger)
      throws AgiException {
    Instant end = begin.plus(longest);
    Instant lastWords = begin;
    boolean marked = false;
    while (clock.instant().isBefore(end)) {
      Instant now = clock.instant();
      Optional<String> said = hearing.said();
      if (said.filter(danger).isPresent()) {
        return said;
      }
      if (said.isPresent() || hearing.speaking()) {
        lastWords = now;
      }
      boolean probably = hearing.deaf() && now.isAfter(begin.plus(PROBABLY_SAID));
      if (!marked && (hearing.heardAnything() || hearing.speaking() || probably)) {
        // Whoever hangs up from now on has left a message.
        channel.setVariable(Outcome.VARIABLE, Outcome.MESSAGE.value());
        marked = true;
      }
      if (!hearing.deaf() && now.isAfter(lastWords.plus(SILENCE.multipliedBy(marked ? 1 : 2)))) {
        return Optional.empty();
      }
      if (channel.waitForDigit(LOOK_MILLIS) == '#') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Nothing was said: the recording is of talks again.
  private boolean talksAgain() {
    try {
      channel.setVariable(Outcome.VARIABLE, "");
      channel.exec("StopMixMonitor");
      channel.exec("MixMonitor", raw() + ",bD");
      return true;
    } catch (AgiException hungUp) {
      return false;
    }
  }

  private Path raw() {
    return place.recordings().resolve(contact + ".raw");
  }
}
