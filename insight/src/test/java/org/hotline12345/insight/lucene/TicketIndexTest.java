package org.hotline12345.insight.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.insight.SimilarTicket.Kind;
import org.hotline12345.insight.SimilarTickets.Question;
import org.hotline12345.insight.similar.PastTicket;
import org.hotline12345.insight.similar.PlaceReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketIndexTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final PlaceReader PLACES = new PlaceReader(Gazetteer.NONE);
  private static final String WORDS = "新华西街从昨天下午起一直停水，打电话给水厂没有人接，家里有老人和孩子，请尽快处理";

  @TempDir Path folder;
  private TicketIndex index;

  @BeforeEach
  void open() {
    index = new TicketIndex(folder.resolve("index"), PLACES, Duration.ofDays(7), () -> NOW);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static PastTicket ticket(String number, String text, String place, Duration age) {
    return new PastTicket(
        number,
        text,
        text,
        Optional.of(place),
        Optional.of("water"),
        NOW.minus(age),
        false,
        Optional.empty());
  }

  private static PastTicket answered(String number, String text, String place, String answer) {
    return new PastTicket(
        number,
        text,
        text,
        Optional.of(place),
        Optional.of("water"),
        NOW.minus(Duration.ofDays(100)),
        true,
        Optional.of(answer));
  }

  private List<SimilarTicket> like(String text, String place) {
    return index.like(text, Optional.of(place), Optional.of("water"), 10);
  }

  private void know(PastTicket... tickets) {
    index.put(List.of(tickets));
    index.refresh();
  }

  @Test
  void theSameWordsAtTheSamePlaceAreANearDuplicate() {
    know(ticket("1", "您好，" + WORDS + "，谢谢！", "新华西街12号", Duration.ofDays(30)));
    var found = like(WORDS, "新华西街12号");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().kind()).isEqualTo(Kind.NEAR_DUPLICATE);
    assertThat(found.getFirst().score()).isEqualTo(1.0);
  }

  @Test
  void theSameWordsElsewhereAreNoDuplicate() {
    know(ticket("1", WORDS.replace("新华西街", "黄河东街"), "黄河东街3号", Duration.ofDays(1)));
    assertThat(like(WORDS, "新华西街12号")).isEmpty();
  }

  @Test
  void theSameMatterAtTheSamePlaceWithinDaysIsTheSameEvent() {
    know(
        ticket("1", "水管爆了", "海勃湾区新华西街30号", Duration.ofHours(5)),
        ticket("2", "没有水", "海勃湾区新华西街30号", Duration.ofDays(8)));
    var found = like("我家停水了", "新华西街12号");
    assertThat(found).extracting(SimilarTicket::number).containsExactly("1");
    assertThat(found.getFirst().kind()).isEqualTo(Kind.SAME_EVENT);
    assertThat(found.getFirst().reason()).contains("5 小时前");
  }

  @Test
  void anAnsweredTicketOfTheLineWithLikeWordsIsShownWithItsAnswer() {
    know(answered("1", "家里水压太低，四楼以上洗澡没有水", "滨河小区", "二次供水加压设备已检修"));
    var found = like("水压太低，五楼没有水", "新华西街12号");
    assertThat(found.getFirst().kind()).isEqualTo(Kind.SIMILAR);
    assertThat(found.getFirst().answer()).contains("二次供水加压设备已检修");
  }

  @Test
  void aTicketIsNotLikeItself() {
    know(ticket("1", WORDS, "新华西街12号", Duration.ZERO));
    var question = new Question(WORDS, Optional.of("新华西街"), Optional.of("water"), Optional.of("1"));
    assertThat(index.like(question, 10)).isEmpty();
  }

  @Test
  void nothingAndNonsenseFindNothing() {
    know(ticket("1", WORDS, "新华西街12号", Duration.ofDays(30)));
    assertThat(index.like("", Optional.empty(), Optional.empty(), 10)).isEmpty();
    assertThat(index.like("？？", Optional.of(""), Optional.of(""), 10)).isEmpty();
    assertThat(index.like("\ud83d\ude00".repeat(30_000), Optional.empty(), Optional.empty(), 10))
        .isEmpty();
  }

  @Test
  void whatIsTooOldOrRemovedIsForgotten() {
    know(
        ticket("1", WORDS, "新华西街12号", Duration.ofDays(400)),
        ticket("2", WORDS, "新华西街12号", Duration.ofDays(2)));
    index.forgetBefore(NOW.minus(Duration.ofDays(365)));
    index.refresh();
    assertThat(like(WORDS, "新华西街12号")).extracting(SimilarTicket::number).containsExactly("2");
    index.remove("2");
    index.refresh();
    assertThat(like(WORDS, "新华西街12号")).isEmpty();
  }

  @Test
  void theIndexRemembersWhatWasCommittedWithItsPositionAndNothingElse() {
    know(ticket("1", WORDS, "新华西街12号", Duration.ofDays(3)));
    index.commit(41);
    know(ticket("2", WORDS, "新华西街12号", Duration.ofDays(2)));
    close();
    open();
    assertThat(index.cursor()).isEqualTo(41);
    assertThat(index.size()).isEqualTo(1);
  }
}
