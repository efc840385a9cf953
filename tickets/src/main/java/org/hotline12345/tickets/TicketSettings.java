package org.hotline12345.tickets;

import java.nio.file.Path;
import org.hotline12345.tickets.calendar.CalendarFile;
import org.hotline12345.tickets.catalogue.Catalogue;
import org.hotline12345.tickets.catalogue.CatalogueFile;
import org.hotline12345.tickets.draft.Questions;
import org.hotline12345.tickets.lines.Lines;
import org.hotline12345.tickets.outbound.OutboundSettings;

/// What a city decides about tickets.
///
/// @param questions what to ask about which matter
/// @param outbound how citizens are called
public record TicketSettings(
    Lines lines, Catalogue catalogue, Questions questions, OutboundSettings outbound) {
  /// The same, calling citizens whatever the hour.
  public TicketSettings callingAtAnyHour() {
    return new TicketSettings(lines, catalogue, questions, outbound.atAnyHour());
  }

  /// @param config the folder with `lines.yml`, `calendar.yml`, `catalogue.yml`,
  ///     `questions.yml` and `outbound.yml`
  /// @throws org.hotline12345.tickets.settings.SettingsMistake with file, line and reason
  public static TicketSettings read(Path config) {
    var lines = Lines.read(config.resolve("lines.yml"));
    var calendar = CalendarFile.read(config.resolve("calendar.yml"));
    return new TicketSettings(
        lines,
        CatalogueFile.read(config.resolve("catalogue.yml"), lines, calendar),
        Questions.read(config.resolve("questions.yml"), lines),
        OutboundSettings.read(config.resolve("outbound.yml"), calendar.zone()));
  }
}
