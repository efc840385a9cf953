package org.hotline12345.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.Field;
import org.hotline12345.tickets.draft.FieldName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LifecycleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Assignment WORK =
      new Assignment(
          "heating",
          "heating",
          List.of(),
          NOW,
          NOW.plus(Duration.ofHours(4)),
          NOW.plus(Duration.ofHours(24)),
          Optional.of(NOW.plus(Duration.ofHours(48))),
          Optional.empty());

  /// Every state against every event: the stage it leads to, or `-` where it is ignored.
  /// Columns: TAKEN AWAITING DISPATCHED SIGNED RETURNED REPLIED CALLING CLOSED INVALID.
  private static final String TABLE =
      """
      Taken              -        -        -        -        -        -        -        -  -
      Learned            TAKEN    AWAITING -        -        -        -        -        -  -
      Drafted            TAKEN    AWAITING -        -        -        -        -        -  -
      AnsweredOnTheSpot  CLOSED   CLOSED   -        -        -        -        -        -  -
      Submitted          AWAITING -        -        -        -        -        -        -  -
      Dispatched         DISPATCH DISPATCH -        -        -        -        -        -  -
      Signed             -        -        SIGNED   -        -        -        -        -  -
      Returned           -        -        RETURNED RETURNED -        -        -        -  -
      Arbitrated         -        -        -        -        SIGNED   -        -        -  -
      Replied            -        -        -        REPLIED  -        -        -        -  -
      CallBackStarted    -        -        -        -        -        CALLING  CALLING  -  -
      CallBackAnswered   -        -        -        -        -        CLOSED   CLOSED   -  -
      CallBackNotReached -        -        -        -        -        CALLING  CALLING  -  -
      Redone             -        -        -        -        -        DISPATCH DISPATCH -  -
      Closed             CLOSED   CLOSED   CLOSED   CLOSED   CLOSED   CLOSED   CLOSED   -  -
      Invalidated        INVALID  INVALID  -        -        -        -        -        -  -
      """;

  static TicketEvent event(String name) {
    return switch (name) {
      case "Taken" ->
          new TicketEvent.Taken(
              "a", "20261123000001", Channel.PHONE, "1", Optional.empty(), "c", Draft.EMPTY);
      case "Learned" ->
          new TicketEvent.Learned(Draft.EMPTY.learnt(FieldName.TITLE, Field.ruled("暖气不热", "听到")));
      case "Drafted" -> new TicketEvent.Drafted("a", Map.of(FieldName.TITLE, "没有暖气"));
      case "AnsweredOnTheSpot" ->
          new TicketEvent.AnsweredOnTheSpot("a", "请带身份证", Optional.empty(), Optional.empty());
      case "Submitted" -> new TicketEvent.Submitted("a");
      case "Dispatched" -> new TicketEvent.Dispatched("d", WORK);
      case "Signed" -> new TicketEvent.Signed("h");
      case "Returned" -> new TicketEvent.Returned("h", "不属于我单位");
      case "Arbitrated" -> new TicketEvent.Arbitrated("d", false, Optional.of(WORK), "属于");
      case "Replied" -> new TicketEvent.Replied("h", "已修好", List.of());
      case "CallBackStarted" -> new TicketEvent.CallBackStarted("system", Channel.PHONE, 2);
      case "CallBackAnswered" -> new TicketEvent.CallBackAnswered("system", 5, Optional.empty());
      case "CallBackNotReached" -> new TicketEvent.CallBackNotReached("system", 2, "无人接听", false);
      case "Redone" -> new TicketEvent.Redone("system", 1, Optional.empty(), WORK.kept());
      case "Closed" -> new TicketEvent.Closed("m", "合并处理");
      case "Invalidated" -> new TicketEvent.Invalidated("a", "无声电话");
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// The shortest road to each stage.
  static Ticket at(Stage stage) {
    var road =
        switch (stage) {
          case TAKEN -> List.<String>of();
          case AWAITING_DISPATCH -> List.of("Submitted");
          case DISPATCHED -> List.of("Dispatched");
          case SIGNED -> List.of("Dispatched", "Signed");
          case RETURNED -> List.of("Dispatched", "Signed", "Returned");
          case REPLIED -> List.of("Dispatched", "Signed", "Replied");
          case CALLING_BACK -> List.of("Dispatched", "Signed", "Replied", "FirstCallBack");
          case CLOSED -> List.of("Closed");
          case INVALID -> List.of("Invalidated");
        };
    var ticket = Lifecycle.begin((TicketEvent.Taken) event("Taken"), NOW);
    for (var name : road) {
      var event =
          name.equals("FirstCallBack")
              ? new TicketEvent.CallBackStarted("system", Channel.PHONE, 1)
              : event(name);
      ticket = moved(ticket, event);
    }
    assertThat(ticket.stage()).isEqualTo(stage);
    return ticket;
  }

  private static Ticket moved(Ticket ticket, TicketEvent event) {
    return ((Step.Moved) Lifecycle.next(ticket, event, NOW)).ticket();
  }

  @TestFactory
  Stream<DynamicTest> everyStateMeetsEveryEventAsTheTableSays() {
    return TABLE.lines().flatMap(LifecycleTest::row);
  }

  private static Stream<DynamicTest> row(String line) {
    var cells = cells(line).iterator();
    var event = cells.next();
    return Stream.of(Stage.values())
        .map(
            stage -> {
              var expected = cells.next();
              return DynamicTest.dynamicTest(
                  event + " at " + stage, () -> check(stage, event(event), expected));
            });
  }

  private static List<String> cells(String line) {
    return List.of(line.trim().split("\\s+", -1));
  }

  private static void check(Stage stage, TicketEvent event, String expected) {
    var before = at(stage);
    switch (Lifecycle.next(before, event, NOW)) {
      case Step.Ignored ignored -> {
        assertThat(expected).isEqualTo("-");
        assertThat(ignored.because().zh()).isNotBlank();
      }
      case Step.Moved moved -> {
        assertThat(moved.ticket().stage().name()).startsWith(expected);
        assertThat(moved.ticket().version()).isEqualTo(before.version() + 1);
      }
    }
  }

  @Test
  void theTableNamesEveryEvent() {
    var named = TABLE.lines().map(line -> cells(line).getFirst()).toList();
    var all =
        Stream.of(TicketEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void whatTheCitizenSaysMakesNoViewStale() {
    var seen = at(Stage.TAKEN);
    var learned = moved(seen, event("Learned"));
    assertThat(learned.fresh(seen.version())).isTrue();
    assertThat(learned.fresh(learned.version())).isTrue();
    var typed = moved(learned, event("Drafted"));
    assertThat(typed.fresh(learned.version())).isFalse();
    assertThat(typed.fresh(typed.version() + 1)).isFalse();
  }

  @Test
  void aTicketDispatchedDuringTheCallStillGetsItsSummary() {
    var dispatched = at(Stage.DISPATCHED);
    var draft = dispatched.draft().learnt(FieldName.SUMMARY, Field.ruled("暖气不热。请派人。", "生成"));
    var summarised = moved(dispatched, new TicketEvent.Learned(draft));
    assertThat(summarised.draft().value(FieldName.SUMMARY)).contains("暖气不热。请派人。");
    assertThat(summarised.state()).isEqualTo(dispatched.state());
    assertThat(summarised.fresh(dispatched.version())).isTrue();
  }

  @Test
  void aTicketThatMustBeKeptIsNotReturned() {
    var kept =
        moved(
            at(Stage.RETURNED),
            new TicketEvent.Arbitrated("d", false, Optional.of(WORK.kept()), "x"));
    assertThat(Lifecycle.next(kept, event("Returned"), NOW))
        .isEqualTo(new Step.Ignored(Because.MUST_BE_KEPT));
  }

  @Test
  void aReturnAfterItsTimeIsRefused() {
    assertThat(Lifecycle.next(at(Stage.SIGNED), event("Returned"), NOW.plus(Duration.ofHours(49))))
        .isEqualTo(new Step.Ignored(Because.RETURN_TOO_LATE));
  }

  @Test
  void anAcceptedReturnAwaitsDispatchOrGoesToAnotherDepartment() {
    var waiting =
        moved(at(Stage.RETURNED), new TicketEvent.Arbitrated("d", true, Optional.empty(), "是"));
    assertThat(waiting.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    assertThat(waiting.assignment()).isEmpty();
    var other =
        moved(at(Stage.RETURNED), new TicketEvent.Arbitrated("d", true, Optional.of(WORK), "是"));
    assertThat(other.stage()).isEqualTo(Stage.DISPATCHED);
    assertThat(other.handling().signedAt()).isEmpty();
    assertThat(other.handling().returns()).hasSize(1);
  }

  @Test
  void aRedoIsCountedAndSupervised() {
    var again = moved(at(Stage.CALLING_BACK), event("Redone"));
    assertThat(again.state()).isEqualTo(new TicketState.Dispatched(NOW, true));
    assertThat(again.handling().redoCount()).isEqualTo(1);
    assertThat(again.handling().satisfaction()).contains(1);
    assertThat(again.assignment().orElseThrow().returnBy()).isEmpty();
  }
}
