package org.hotline12345.knowledge.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hotline12345.knowledge.life.LifeEvent.Approved;
import org.hotline12345.knowledge.life.LifeEvent.Confirmed;
import org.hotline12345.knowledge.life.LifeEvent.Discarded;
import org.hotline12345.knowledge.life.LifeEvent.Rejected;
import org.hotline12345.knowledge.life.LifeEvent.Saved;
import org.hotline12345.knowledge.life.LifeEvent.Submitted;
import org.hotline12345.knowledge.life.LifeEvent.Withdrawn;
import org.hotline12345.knowledge.life.LifeStep.Because;
import org.hotline12345.knowledge.life.LifeStep.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate IN_A_YEAR = TODAY.plusYears(1);
  private static final LifeEvent SAVED = new Saved("anna");
  private static final LifeEvent SUBMITTED = new Submitted("anna");
  private static final LifeEvent APPROVED = new Approved("bert", IN_A_YEAR);

  private static Life after(LifeEvent... events) {
    var life = Life.NEW;
    for (var event : events) {
      var step = life.next(event, NOW);
      assertThat(step).as("%s", event).isInstanceOf(LifeStep.Moved.class);
      life = ((LifeStep.Moved) step).life();
    }
    return life;
  }

  private static Phase phase(Life life) {
    return Phase.of(life, Optional.of(LocalDate.of(2027, 12, 31)), TODAY);
  }

  @Test
  void aDraftIsReviewedByASecondPersonAndPublished() {
    assertThat(phase(after(SAVED))).isEqualTo(Phase.DRAFT);
    assertThat(phase(after(SAVED, SUBMITTED))).isEqualTo(Phase.IN_REVIEW);
    var published = after(SAVED, SUBMITTED, APPROVED);
    assertThat(phase(published)).isEqualTo(Phase.PUBLISHED);
    assertThat(published.inForce().orElseThrow().reviewer()).isEqualTo("bert");
    assertThat(published.working()).isEmpty();
  }

  @Test
  void nobodyReviewsTheirOwnWords() {
    var submitted = after(SAVED, new Saved("carl"), SUBMITTED);
    for (var author : new String[] {"anna", "carl"}) {
      assertThat(submitted.next(new Approved(author, IN_A_YEAR), NOW))
          .isEqualTo(new Refused(Because.OWN_WORDS));
      assertThat(submitted.next(new Rejected(author, "nein"), NOW))
          .isEqualTo(new Refused(Because.OWN_WORDS));
    }
  }

  @Test
  void aVersionStaysInForceWhileTheNextIsWrittenAndReviewed() {
    var rewritten = after(SAVED, SUBMITTED, APPROVED, SAVED, SUBMITTED);
    assertThat(phase(rewritten)).isEqualTo(Phase.PUBLISHED);
    assertThat(rewritten.inForce().orElseThrow().version()).isEqualTo(1);
    assertThat(rewritten.working().orElseThrow().version()).isEqualTo(2);
    assertThat(after(SAVED, SUBMITTED, APPROVED, SAVED, SUBMITTED, APPROVED).inForce())
        .hasValueSatisfying(inForce -> assertThat(inForce.version()).isEqualTo(2));
  }

  @Test
  void aRejectedDraftGoesBackWithTheReason() {
    var back = after(SAVED, SUBMITTED, new Rejected("bert", "没有依据"));
    assertThat(phase(back)).isEqualTo(Phase.DRAFT);
    assertThat(back.working().orElseThrow().remark()).contains("没有依据");
    assertThat(after(SAVED, SUBMITTED, new Rejected("bert", "没有依据"), SAVED, SUBMITTED).working())
        .hasValueSatisfying(working -> assertThat(working.remark()).isEmpty());
  }

  @Test
  void whatIsInForceBecomesDueForReviewAndExpires() {
    var published = after(SAVED, SUBMITTED, APPROVED);
    assertThat(Phase.of(published, Optional.empty(), IN_A_YEAR)).isEqualTo(Phase.DUE_FOR_REVIEW);
    assertThat(Phase.of(published, Optional.of(TODAY), TODAY)).isEqualTo(Phase.PUBLISHED);
    assertThat(Phase.of(published, Optional.of(TODAY), TODAY.plusDays(1))).isEqualTo(Phase.EXPIRED);
    var confirmed =
        after(SAVED, SUBMITTED, APPROVED, new Confirmed("anna", IN_A_YEAR.plusYears(1)));
    assertThat(Phase.of(confirmed, Optional.empty(), IN_A_YEAR)).isEqualTo(Phase.PUBLISHED);
  }

  @Test
  void aWithdrawnArticleMayComeBackAsANewVersion() {
    var gone = after(SAVED, SUBMITTED, APPROVED, new Withdrawn("bert", "法规废止"));
    assertThat(phase(gone)).isEqualTo(Phase.WITHDRAWN);
    var again =
        after(SAVED, SUBMITTED, APPROVED, new Withdrawn("bert", "废止"), SAVED, SUBMITTED, APPROVED);
    assertThat(phase(again)).isEqualTo(Phase.PUBLISHED);
    assertThat(again.withdrawal()).isEmpty();
    assertThat(again.latest()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEW       | SUBMITTED | NO_DRAFT
          NEW       | APPROVED  | NOTHING_TO_REVIEW
          NEW       | REJECTED  | NOTHING_TO_REVIEW
          NEW       | DISCARDED | NO_DRAFT
          NEW       | CONFIRMED | NOT_IN_FORCE
          NEW       | WITHDRAWN | NOT_IN_FORCE
          DRAFT     | APPROVED  | NOTHING_TO_REVIEW
          DRAFT     | REJECTED  | NOTHING_TO_REVIEW
          DRAFT     | DISCARDED | NOTHING_ELSE
          DRAFT     | CONFIRMED | NOT_IN_FORCE
          DRAFT     | WITHDRAWN | NOT_IN_FORCE
          IN_REVIEW | SAVED     | IN_REVIEW
          IN_REVIEW | SUBMITTED | NO_DRAFT
          PUBLISHED | SUBMITTED | NO_DRAFT
          PUBLISHED | APPROVED  | NOTHING_TO_REVIEW
          PUBLISHED | DISCARDED | NO_DRAFT
          WITHDRAWN | CONFIRMED | NOT_IN_FORCE
          WITHDRAWN | WITHDRAWN | NOT_IN_FORCE
          """)
  void whatCannotBeDoneNowIsRefusedWithTheReason(String phase, String event, Because because) {
    var life =
        switch (phase) {
          case "NEW" -> Life.NEW;
          case "DRAFT" -> after(SAVED);
          case "IN_REVIEW" -> after(SAVED, SUBMITTED);
          case "PUBLISHED" -> after(SAVED, SUBMITTED, APPROVED);
          default -> after(SAVED, SUBMITTED, APPROVED, new Withdrawn("bert", "废止"));
        };
    var events =
        Arrays.asList(
            SAVED,
            SUBMITTED,
            APPROVED,
            new Rejected("bert", "x"),
            new Discarded("anna"),
            new Confirmed("anna", IN_A_YEAR),
            new Withdrawn("bert", "x"));
    var wanted =
        events.stream()
            .filter(e -> e.getClass().getSimpleName().equalsIgnoreCase(event))
            .findFirst()
            .orElseThrow();
    assertThat(life.next(wanted, NOW)).isEqualTo(new Refused(because));
  }

  @Test
  void aNextVersionCanBeGivenUp() {
    var given = after(SAVED, SUBMITTED, APPROVED, SAVED, new Discarded("anna"));
    assertThat(given.working()).isEmpty();
    assertThat(given.inForce().orElseThrow().version()).isEqualTo(1);
  }
}
