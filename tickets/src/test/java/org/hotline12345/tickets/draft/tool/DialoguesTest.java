package org.hotline12345.tickets.draft.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.tickets.TestingTickets;
import org.junit.jupiter.api.Test;

class DialoguesTest {
  private static final Path HOME = Path.of(System.getProperty("hotline.home"));
  private static final Path DIALOGUES = HOME.resolve("tickets/src/test/resources/dialogues");

  @Test
  void nineOfTenFieldsAreRightAtTheEndOfTheDialogues() throws IOException {
    var classifier = ShippedClassifier.load(InstantSource.fixed(DialogueEvaluation.NOW));
    double accuracy = DialogueEvaluation.accuracy(classifier, TestingTickets.settings(), DIALOGUES);
    assertThat(accuracy).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void thereAreEnoughOfThemAndNearlyHalfAreKeptBack() throws IOException {
    var all = Dialogue.in(DIALOGUES);
    assertThat(all).hasSizeGreaterThanOrEqualTo(40);
    assertThat(all.stream().filter(Dialogue::held).count()).isBetween(20L, 40L);
  }

  @Test
  void theReportNamesEveryField() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(DialogueEvaluation.run(new String[0], HOME, out)).isZero();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("place", "person", "phone", "time", "line", "amount", "organisation", "\"held\"");
    assertThat(DialogueEvaluation.run(new String[] {"--nonsense"}, HOME, out)).isEqualTo(2);
  }
}
