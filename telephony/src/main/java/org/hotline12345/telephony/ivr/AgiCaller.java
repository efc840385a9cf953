package org.hotline12345.telephony.ivr;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;

/// A caller at the other end of a FastAGI session.
final class AgiCaller implements Caller, AutoCloseable {
  private static final String ANY_KEY = "0123456789*#";
  private static final int LOOK_MILLIS = 200;

  /// How much longer than agreed we listen to somebody who is still speaking.
  private static final Duration STILL_SPEAKING = Duration.ofSeconds(5);

  private final AgiChannel channel;
  private final Place place;
  private final String contact;
  private final InstantSource clock;
  private final Optional<Ears.Hearing> attending;

  /// @param prompts the shipped sounds, as Asterisk sees them
  record Place(Path prompts, Path recordings, Optional<Sounds> sounds, Ears ears) {}

  AgiCaller(AgiChannel channel, Place place, String contact, InstantSource clock) {
    this(channel, place, contact, clock, Optional.empty());
  }

  private AgiCaller(
      AgiChannel channel,
      Place place,
      String contact,
      InstantSource clock,
      Optional<Ears.Hearing> attending) {
    this.channel = channel;
    this.place = place;
    this.contact = contact;
    this.clock = clock;
    this.attending = attending;
  }

  /// Listens from now until it is closed.
  static AgiCaller attending(AgiChannel channel, Place place, String contact, InstantSource clock) {
    Ears.Hearing hearing = place.ears().listen(contact, channel.getName(), false);
    return new AgiCaller(channel, place, contact, clock, Optional.of(hearing));
  }

  @Override
  public Duration monologue() {
    return attending.map(Ears.Hearing::monologue).orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    attending.ifPresent(Ears.Hearing::close);
  }

  @Override
  public String number() throws Gone {
    String citizen = ask(() -> channel.getVariable("CITIZEN"));
    return citizen == null ? "" : citizen;
  }

  @Override
  public void hear(String prompt) throws Gone {
    Optional<Path> sound = sound(prompt);
    if (sound.isPresent()) {
      run(() -> channel.streamFile(sound.get().toString()));
    }
  }

  @Override
  public void tell(String words) throws Gone {
    Optional<Path> sound = place.sounds().flatMap(sounds -> sounds.once(words));
    if (sound.isEmpty()) {
      return;
    }
    try {
      run(() -> channel.streamFile(sound.get().toString()));
    } finally {
      place.sounds().ifPresent(sounds -> sounds.forget(sound.get()));
    }
  }

  @Override
  public String press(String prompt, Duration time, int digits) throws Gone {
    Optional<Path> sound = sound(prompt);
    if (sound.isEmpty()) {
      return "";
    }
    String keys = ask(() -> channel.getData(sound.get().toString(), time.toMillis(), digits));
    return keys == null ? "" : keys;
  }

  @Override
  public Choice choose(String prompt, Duration time, SpokenKeys words) throws Gone {
    Optional<Path> sound = sound(prompt);
    if (words.isEmpty() || sound.isEmpty()) {
      return new Choice(press(prompt, time, 1), "");
    }
    Choice heard = hear(sound.get(), time);
    return heard.said().isEmpty()
        ? heard
        : new Choice(words.key(heard.said()).map(String::valueOf).orElse("?"), heard.said());
  }

  @Override
  public String listen(String prompt, Duration time) throws Gone {
    Optional<Path> sound = sound(prompt);
    return sound.isEmpty() ? "" : hear(sound.get(), time).said();
  }

  private Choice hear(Path sound, Duration time) throws Gone {
    if (attending.isPresent()) {
      return hear(sound, time, attending.get());
    }
    try (Ears.Hearing hearing = place.ears().listen(contact, channel.getName(), false)) {
      return hear(sound, time, hearing);
    }
  }

  private Choice hear(Path sound, Duration time, Ears.Hearing hearing) throws Gone {
    char key = ask(() -> channel.streamFile(sound.toString(), ANY_KEY));
    Instant end = clock.instant().plus(time);
    Instant latest = end.plus(STILL_SPEAKING);
    while (key == 0) {
      Optional<String> said = hearing.said();
      if (said.isPresent()) {
        return new Choice("", said.get());
      }
      Instant now = clock.instant();
      if (now.isAfter(hearing.speaking() ? latest : end)) {
        return new Choice("", "");
      }
      key = ask(() -> channel.waitForDigit(LOOK_MILLIS));
    }
    return new Choice(String.valueOf(key), "");
  }

  @Override
  public Message record(String prompt, Duration longest, Predicate<String> danger) throws Gone {
    hear(prompt);
    Optional<Path> beep = place.sounds().flatMap(Sounds::beep);
    if (beep.isPresent()) {
      run(() -> channel.streamFile(beep.get().toString()));
    }
    return new MessageRecording(channel, place, contact, clock).record(longest, danger);
  }

  @Override
  public void remember(String variable, String value) throws Gone {
    run(() -> channel.setVariable(variable, value));
  }

  @Override
  public void hangUp() throws Gone {
    run(channel::hangup);
  }

  private Optional<Path> sound(String prompt) {
    return IvrFlows.isName(prompt)
        ? Optional.of(place.prompts().resolve(prompt))
        : place.sounds().flatMap(sounds -> sounds.prompt(prompt));
  }

  /// Something asked of Asterisk.
  interface Asked<T> {
    T get() throws AgiException;
  }

  interface Told {
    void run() throws AgiException;
  }

  private static <T> T ask(Asked<T> asked) throws Gone {
    try {
      return asked.get();
    } catch (AgiException gone) {
      throw new Gone(gone);
    }
  }

  private static void run(Told told) throws Gone {
    try {
      told.run();
    } catch (AgiException gone) {
      throw new Gone(gone);
    }
  }
}
