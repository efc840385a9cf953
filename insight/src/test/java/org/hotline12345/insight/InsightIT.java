package org.hotline12345.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.tickets.TestingTickets.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hotline12345.insight.burst.Alarm;
import org.hotline12345.insight.db.InsightSchema;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.places.PlacesFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightIT {
  private static final Path CONFIG = Path.of(System.getProperty("hotline.home"), "config");

  @TempDir Path folder;
  private TestingTickets room;
  private Insight insight;

  @BeforeEach
  void open() {
    room = new TestingTickets(folder);
    InsightSchema.migrate(room.source);
    start();
  }

  private void start() {
    insight =
        new Insight(
            room.tickets,
            InsightSettings.read(CONFIG),
            new Insight.Home(
                room.source,
                folder.resolve("index"),
                PlacesFile.read(CONFIG.resolve("places.yml"))),
            room.clock);
  }

  @AfterEach
  void close() {
    insight.close();
    room.close();
  }

  /// @return the number of the ticket that the message became
  private String say(String citizen, String text) {
    room.contacts().receive(message(citizen + text.hashCode(), citizen, text, room.now()));
    return room.tickets
        .queries()
        .list(all(), TestingTickets.AGENT, 1)
        .tickets()
        .getFirst()
        .number();
  }

  private static org.hotline12345.tickets.db.TicketQueries.Filter all() {
    return org.hotline12345.tickets.db.TicketQueries.Filter.ALL;
  }

  private List<Alarm> alarms() {
    return insight.overview(7, Optional.empty()).alarms();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }

  private void sixWithoutWater(String time) {
    for (int house = 1; house <= 6; house++) {
      say("openid-" + time + house, time + "海勃湾区新华西街" + house + "号停水了，" + house + "楼没有水");
      room.clock.forward(Duration.ofHours(1));
    }
  }

  @Test
  void sixMessagesAboutOneStreetsWaterRaiseOneAlarmWithTheirTickets() {
    sixWithoutWater("早上");
    say("openid-9", "海勃湾区黄河东街3号暖气不热");
    await().until(() -> alarms().size() == 1 && alarms().getFirst().tickets() == 6);
    var alarm = alarms().getFirst();
    assertThat(alarm.spot().line()).isEqualTo("water");
    assertThat(alarm.spot().place()).isEqualTo("新华西街");
    assertThat(alarm.reason()).startsWith("新华西街：1 天内 6 件").contains("平时同样长时间约 0.1 件");
    assertThat(insight.ticketsOf(alarm.id())).hasSize(6);
  }

  @Test
  void aFalseAlarmIsNotRaisedAgainUntilItsDaysAreOver() {
    sixWithoutWater("早上");
    await().until(() -> alarms().size() == 1 && alarms().getFirst().tickets() == 6);
    long id = alarms().getFirst().id();
    assertThat(insight.declareFalse(id, "manager", "计划停水，已公告")).isTrue();
    assertThat(insight.declareFalse(id, "manager", "又一次")).isFalse();
    sixWithoutWater("下午");
    var last = say("openid-last", "海勃湾区新华西街12号停水了，全楼没有水");
    await().until(() -> known(last));
    assertThat(alarms()).extracting(Alarm::state).containsExactly(Alarm.State.FALSE_ALARM);
    assertThat(alarms().getFirst().decision().orElseThrow().why()).isEqualTo("计划停水，已公告");
    room.clock.forward(Duration.ofDays(30));
    sixWithoutWater("又");
    await()
        .until(
            () ->
                insight.overview(7, Optional.empty()).alarms().stream()
                    .anyMatch(alarm -> alarm.state() == Alarm.State.OPEN));
  }

  /// Whether the index knows the ticket, so that the stream was followed up to it.
  private boolean known(String number) {
    return insight
        .similar()
        .like("海勃湾区新华西街12号停水了，全楼没有水", Optional.of("海勃湾区新华西街12号"), Optional.of("water"), 50)
        .stream()
        .anyMatch(found -> found.number().equals(number));
  }

  @Test
  void anAlarmIsOverWhenNothingComesAnyMore() {
    sixWithoutWater("早上");
    await().until(() -> alarms().size() == 1);
    room.clock.forward(Duration.ofDays(2));
    await().until(() -> alarms().getFirst().state() == Alarm.State.OVER);
  }

  @Test
  void anEarlierTicketIsFoundWithItsReplyAndAgainAfterTheIndexWasLost() {
    var replied = room.replied("13800000001");
    await()
        .until(
            () ->
                insight
                    .similar()
                    .like("家里暖气不热", Optional.of("海勃湾区新华西街12号"), Optional.of("heating"), 5)
                    .stream()
                    .anyMatch(found -> found.answer().equals(Optional.of("已上门维修"))));
    insight.close();
    delete(folder.resolve("index"));
    start();
    await()
        .until(
            () ->
                insight
                    .similar()
                    .like("家里暖气不热", Optional.of("海勃湾区新华西街12号"), Optional.of("heating"), 5)
                    .stream()
                    .anyMatch(found -> found.number().equals(replied.number())));
  }

  private static void delete(Path index) {
    for (var file : index.toFile().listFiles()) {
      assertThat(file.delete()).isTrue();
    }
  }

  private int countedAnew() {
    room.clock.forward(Duration.ofSeconds(31));
    return insight.overview(3, Optional.empty()).tickets();
  }

  @Test
  void theOverviewCountsWordsLinesAndPlacesAndNamesNobody() {
    sixWithoutWater("早上");
    say("openid-8", "我叫王建国，电话13812345678，海勃湾区黄河东街3号停水了，全楼没有水");
    await().until(() -> countedAnew() == 7);
    var overview = insight.overview(3, Optional.empty());
    assertThat(overview.lines().getFirst().name()).isEqualTo("water");
    assertThat(overview.lines().getFirst().change().now()).isEqualTo(7);
    assertThat(overview.places().streets().getFirst().name()).isEqualTo("新华西街");
    assertThat(overview.byDay()).hasSize(1);
    assertThat(overview.toString()).doesNotContain("建国", "138");
  }
}
