package org.hotline12345.tickets.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.classifier.WorkingDays;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;
import org.junit.jupiter.api.Test;

class PlacesFileTest {
  private static final String CITY =
      """
      city: 乌海市
      names:
        - {kind: district, name: 海勃湾区}
        - {kind: street, name: 新华西街, district: 海勃湾区}
      grids:
        - code: A
          name: 第一网格
          district: 海勃湾区
          streets: [{street: 新华西街, from: 1, to: 10}]
          places: []
      """;

  @Test
  void aMisheardStreetIsNormalisedAndLiesInItsCell() {
    var places = PlacesFile.read(Path.of("../config/places.yml"));
    var classifier =
        ShippedClassifier.load(InstantSource.fixed(Instant.EPOCH), places, WorkingDays.WEEKDAYS);
    var where = classifier.analyse("我家在海波湾区新华西接十二号暖气不热").where().orElseThrow();
    assertThat(where.text()).isEqualTo("海勃湾区新华西街12号");
    assertThat(where.part(Part.STREET)).contains("新华西街");
    assertThat(where.grid().map(Gazetteer.Grid::code)).contains("HBW-XH-01");
    var estate = classifier.analyse("恒大明都五号楼二单元漏水").where().orElseThrow();
    assertThat(estate.text()).isEqualTo("恒大名都5号楼2单元");
    assertThat(estate.grid().map(Gazetteer.Grid::code)).contains("HBW-XH-02");
  }

  @Test
  void aMistakeIsReportedWithItsLine() {
    refused(CITY.replace("from: 1, to", "from: 20, to"), 9, "it ends before it begins");
    refused(CITY.replace("street: 新华西街, from", "street: 新华东街, from"), 9, "新华东街");
    refused(CITY.replace("kind: street", "kind: road"), 4, "road");
    refused(CITY.replace("name: 新华西街", "name: 海勃湾区"), 4, "occurs twice");
    refused(CITY.replace("places: []", "places: [新华西街]"), 10, "no estate");
    refused(CITY.replace("code: A", "code: 第一"), 6, "letters");
    var twice = CITY + CITY.substring(CITY.indexOf("  - code")).replace("code: A", "code: B");
    refused(twice, 11, "lies in A as well");
  }

  private static void refused(String text, int line, String because) {
    assertThatThrownBy(() -> PlacesFile.of(Setting.parse("places.yml", text)))
        .isInstanceOf(SettingsMistake.class)
        .hasMessageContaining("places.yml")
        .hasMessageContaining(Integer.toString(line))
        .hasMessageContaining(because);
  }
}
