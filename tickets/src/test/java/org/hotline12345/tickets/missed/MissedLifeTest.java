package org.hotline12345.tickets.missed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hotline12345.tickets.missed.MissedState.Closed;
import org.hotline12345.tickets.missed.MissedState.Due;
import org.hotline12345.tickets.missed.MissedState.Trying;
import org.hotline12345.tickets.missed.MissedStep.Ignored;
import org.hotline12345.tickets.missed.MissedStep.MovedTo;
import org.hotline12345.tickets.outbound.CallHours;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedLifeTest {
  private static final MissedRules RULES =
      new MissedRules(
          true,
          3,
          List.of(Duration.ofMinutes(5), Duration.ofMinutes(30)),
          CallHours.parse("08:00-20:00", ZoneOffset.UTC),
          Duration.ofHours(24),
          Duration.ofSeconds(15),
          5);
  private static final Instant ARRIVED = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final MissedState DUE = new Due(ARRIVED);
  private static final MissedState TRYING = new Trying("c1", NOW.plusSeconds(60));
  private static final MissedState CLOSED = new Closed(Closing.REACHED, ARRIVED);

  @Test
  void aDueRowIsCalledAndTheAttemptCounts() {
    assertThat(next(DUE, new MissedEvent.Called("c1"), 0))
        .isEqualTo(new MovedTo(new Trying("c1", NOW.plus(Duration.ofMinutes(10))), 1));
  }

  @Test
  void attemptsAreSpacedAsTheRuleSays() {
    assertThat(next(TRYING, notReached(OutboundResult.NO_ANSWER), 1))
        .isEqualTo(new MovedTo(new Due(NOW.plus(Duration.ofMinutes(5))), 1));
    assertThat(next(TRYING, notReached(OutboundResult.BUSY), 2))
        .isEqualTo(new MovedTo(new Due(NOW.plus(Duration.ofMinutes(30))), 2));
  }

  @Test
  void afterTheLastAttemptTheRowIsClosed() {
    assertThat(next(TRYING, notReached(OutboundResult.HUNG_UP), 3))
        .isEqualTo(new MovedTo(new Closed(Closing.ATTEMPTS_USED_UP, NOW), 3));
  }

  @Test
  void whatIsOurOwnFaultCostsNoAttempt() {
    assertThat(next(TRYING, notReached(OutboundResult.FAILED), 1))
        .isEqualTo(new MovedTo(new Due(NOW.plus(Duration.ofMinutes(1))), 0));
  }

  @Test
  void aRetryOutsideTheHoursWaitsForTheMorning() {
    Instant evening = Instant.parse("2026-11-22T19:50:00Z");
    assertThat(MissedLife.next(TRYING, notReached(OutboundResult.BUSY), ARRIVED, 2, RULES, evening))
        .isEqualTo(new MovedTo(new Due(Instant.parse("2026-11-23T08:00:00Z")), 2));
  }

  @Test
  void whoDeclinesIsNotCalledAgain() {
    assertThat(next(TRYING, notReached(OutboundResult.REFUSED), 1))
        .isEqualTo(new MovedTo(new Closed(Closing.REFUSED, NOW), 1));
    assertThat(next(DUE, new MissedEvent.Declined(), 1))
        .isEqualTo(new MovedTo(new Closed(Closing.REFUSED, NOW), 1));
  }

  @Test
  void whoIsServedByTheCallBackIsReachedAndByAnotherCallHasCalledAgain() {
    assertThat(next(TRYING, new MissedEvent.Served("c1"), 1))
        .isEqualTo(new MovedTo(new Closed(Closing.REACHED, NOW), 1));
    assertThat(next(TRYING, new MissedEvent.Served("other"), 1))
        .isEqualTo(new MovedTo(new Closed(Closing.CALLED_AGAIN, NOW), 1));
    assertThat(next(DUE, new MissedEvent.Served("other"), 0))
        .isEqualTo(new MovedTo(new Closed(Closing.CALLED_AGAIN, NOW), 0));
  }

  @Test
  void anOldRowIsClosed() {
    Instant late = ARRIVED.plus(Duration.ofHours(24));
    assertThat(MissedLife.next(DUE, new MissedEvent.Aged(), ARRIVED, 1, RULES, late))
        .isEqualTo(new MovedTo(new Closed(Closing.TOO_OLD, late), 1));
    assertThat(next(DUE, new MissedEvent.Aged(), 1)).isInstanceOf(Ignored.class);
  }

  @Test
  void aTryThatNobodyReportedOnIsDueAgain() {
    Instant later = NOW.plusSeconds(60);
    assertThat(MissedLife.next(TRYING, new MissedEvent.Aged(), ARRIVED, 1, RULES, later))
        .isEqualTo(new MovedTo(new Due(later.plus(Duration.ofMinutes(5))), 1));
    assertThat(next(TRYING, new MissedEvent.Aged(), 1)).isInstanceOf(Ignored.class);
  }

  @Test
  void lateAndDoubledReportsChangeNothing() {
    assertThat(next(DUE, notReached(OutboundResult.BUSY), 1)).isInstanceOf(Ignored.class);
    assertThat(next(TRYING, new MissedEvent.Called("c2"), 1)).isInstanceOf(Ignored.class);
    assertThat(next(TRYING, new MissedEvent.NotReached("c0", OutboundResult.BUSY), 1))
        .isInstanceOf(Ignored.class);
    for (MissedEvent event :
        List.of(
            new MissedEvent.MissedAgain(),
            new MissedEvent.Called("c2"),
            notReached(OutboundResult.BUSY),
            new MissedEvent.Served("c1"),
            new MissedEvent.Declined(),
            new MissedEvent.Aged())) {
      assertThat(next(CLOSED, event, 1)).isInstanceOf(Ignored.class);
    }
  }

  @ParameterizedTest
  @EnumSource(OutboundResult.class)
  void noResultEverBringsMoreAttemptsThanTheRuleAllows(OutboundResult result) {
    MissedStep step = next(TRYING, notReached(result), 3);
    assertThat(((MovedTo) step).attempts()).isLessThanOrEqualTo(3);
    if (!result.ours()) {
      assertThat(((MovedTo) step).state()).isInstanceOf(Closed.class);
    }
  }

  private static MissedEvent notReached(OutboundResult result) {
    return new MissedEvent.NotReached("c1", result);
  }

  private static MissedStep next(MissedState state, MissedEvent event, int attempts) {
    return MissedLife.next(state, event, ARRIVED, attempts, RULES, NOW);
  }
}
