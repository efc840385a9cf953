package org.hotline12345.classifier.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Tables;
import org.junit.jupiter.api.Test;

class ExtractionTest {
  private static final LocalDateTime SUNDAY = LocalDateTime.of(2026, 11, 22, 10, 0);
  private static final String NONE = "-";

  @Test
  void placesAreFoundAndNormalised() {
    check("tables/places.tsv", text -> Places.in(text).map(Found::value).orElse(NONE));
  }

  @Test
  void phonesAreFoundWrittenAndSpoken() {
    check("tables/phones.tsv", text -> first(Phones.in(text)));
  }

  @Test
  void peopleAreFound() {
    check("tables/people.tsv", text -> first(People.in(text)));
  }

  @Test
  void timesAreResolvedAgainstTheClock() {
    check(
        "tables/times.tsv",
        text ->
            Times.in(text, SUNDAY).stream()
                .findFirst()
                .map(time -> time.at().toString())
                .orElse(NONE));
  }

  @Test
  void spansPointAtTheWordsThatWereRead() {
    var text = "我叫李建国，电话一三八零零一三八零零零，昨天晚上八点就停水了";
    var phone = Phones.in(text).getFirst();
    assertThat(text.substring(phone.start(), phone.end())).isEqualTo("一三八零零一三八零零零");
    var person = People.in(text).getFirst();
    assertThat(text.substring(person.start(), person.end())).isEqualTo("李建国");
    var time = Times.in(text, SUNDAY).getFirst();
    assertThat(text.substring(time.start(), time.end())).isEqualTo("昨天晚上八点");
  }

  @Test
  void chineseNumbersAreReadAsPeopleSayThem() {
    assertThat(ChineseNumbers.arabic("十二")).isEqualTo("12");
    assertThat(ChineseNumbers.arabic("二十")).isEqualTo("20");
    assertThat(ChineseNumbers.arabic("一百零三")).isEqualTo("103");
    assertThat(ChineseNumbers.arabic("一百二")).isEqualTo("120");
    assertThat(ChineseNumbers.arabic("一百二十三")).isEqualTo("123");
    assertThat(ChineseNumbers.arabic("一千零一")).isEqualTo("1001");
    assertThat(ChineseNumbers.arabic("四零一")).isEqualTo("401");
    assertThat(ChineseNumbers.arabic("１２")).isEqualTo("12");
  }

  private static String first(List<Found> found) {
    return found.isEmpty() ? NONE : found.getFirst().value();
  }

  private static void check(String table, Function<String, String> read) {
    var all = new SoftAssertions();
    for (var row : Tables.rows(table)) {
      all.assertThat(read.apply(row[0])).as(row[0]).isEqualTo(row[1]);
    }
    all.assertAll();
  }
}
