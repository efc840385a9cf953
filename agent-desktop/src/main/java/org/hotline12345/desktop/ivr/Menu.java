package org.hotline12345.desktop.ivr;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.hotline12345.telephony.ivr.IvrFile;
import org.hotline12345.telephony.ivr.IvrFlows;
import org.hotline12345.telephony.ivr.IvrNeeds;
import org.hotline12345.telephony.ivr.ProgressWords;
import org.hotline12345.telephony.ivr.SpokenSounds;
import org.hotline12345.telephony.prompt.Espeak;
import org.hotline12345.telephony.prompt.Prompts;
import org.hotline12345.telephony.prompt.Synthesiser;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Tickets;

/// What callers hear before an agent answers, joined.
///
/// @param flows as read at the start
public record Menu(IvrFlows flows, AnnouncementDesk announcements, LateSounds sounds)
    implements AutoCloseable {
  /// @param home the project's folder
  /// @param config with `ivr.yml` and `prompts.yml`
  /// @param prompts where Asterisk finds the sounds
  /// @throws org.hotline12345.telephony.ivr.IvrMistake with file, line and reason
  public static Menu open(
      Path home, Path config, Path prompts, Announcements announcements, InstantSource clock)
      throws IOException {
    IvrFlows flows = IvrFile.read(config.resolve("ivr.yml"));
    LateSounds sounds = new LateSounds(() -> voice(home, config, prompts), flows.texts());
    return new Menu(flows, new AnnouncementDesk(announcements, sounds::ahead, clock), sounds);
  }

  private static SpokenSounds voice(Path home, Path config, Path prompts) throws IOException {
    Path spoken = prompts.resolve("spoken");
    return new SpokenSounds(
        new Synthesiser(Espeak.get(home), spoken),
        spoken,
        Prompts.read(config.resolve("prompts.yml")).voice());
  }

  /// @param dangers whether there are words of danger in what somebody said
  public IvrNeeds needs(Tickets tickets, Predicate<String> dangers) {
    var settings = tickets.settings();
    var calendar = settings.catalogue().calendar();
    return new IvrNeeds(
        Optional.of(sounds),
        announcements,
        new ProgressWords(
            number -> tickets.queries().find(number, Actor.of("ivr")),
            settings.lines(),
            calendar.zone()),
        dangers,
        Optional.of(calendar));
  }

  @Override
  public void close() {
    sounds.close();
  }
}
