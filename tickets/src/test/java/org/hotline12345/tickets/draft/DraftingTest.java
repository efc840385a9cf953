package org.hotline12345.tickets.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.TestingClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftingTest {
  private final Drafting drafting = new Drafting(new TestingClassifier());
  private final List<Heard> said = new ArrayList<>();

  private Draft say(Draft before, String text) {
    said.add(new Heard(said.size() + 1, text));
    return drafting.learn(before, said);
  }

  @Test
  void aCallFillsTheTicketAndSaysWhichSentenceDidIt() {
    var draft = say(Draft.EMPTY, "喂，你好");
    draft = say(draft, "我叫王小明，我家在海勃湾区新华西街12号");
    draft = say(draft, "昨天晚上暖气不热，我的电话是13812345678");
    assertThat(draft.value(FieldName.PLACE)).contains("海勃湾区新华西街12号");
    assertThat(draft.field(FieldName.PLACE).orElseThrow().utterance()).contains(2L);
    assertThat(draft.value(FieldName.PERSON)).contains("王小明");
    assertThat(draft.value(FieldName.PHONE)).contains("13812345678");
    assertThat(draft.value(FieldName.LINE)).contains("heating");
    assertThat(draft.field(FieldName.LINE).orElseThrow().confidence()).contains(0.8);
    assertThat(draft.field(FieldName.LINE).orElseThrow().reason()).contains("暖气");
    assertThat(draft.value(FieldName.TITLE).orElseThrow()).contains("暖气不热");
    assertThat(draft.value(FieldName.TIME)).contains("2026-11-20T20:00");
    assertThat(draft.value(FieldName.REQUEST).orElseThrow()).doesNotContain("你好").contains("暖气");
    assertThat(draft.suggestions().lines().getFirst().line()).isEqualTo("heating");
    assertThat(draft.suggestions().missing()).isEmpty();
  }

  @Test
  void whatTheAgentTypedIsNeverOverwritten() {
    var draft = say(Draft.EMPTY, "海勃湾区新华西街12号暖气不热");
    draft = draft.typed(Map.of(FieldName.PLACE, "滨河小区3号楼", FieldName.LINE, "housing"));
    draft = say(draft, "不对，是海勃湾区新华东街5号");
    draft = say(draft, "暖气不热");
    assertThat(draft.value(FieldName.PLACE)).contains("滨河小区3号楼");
    assertThat(draft.value(FieldName.LINE)).contains("housing");
    assertThat(draft.field(FieldName.LINE).map(Field::by)).contains(Field.By.AGENT);
    assertThat(draft.suggestions().lines().getFirst().line()).isEqualTo("heating");
  }

  @Test
  void aClearedFieldMayBeLearntAgain() {
    var draft = say(Draft.EMPTY, "海勃湾区新华西街12号暖气不热");
    draft = draft.typed(Map.of(FieldName.PLACE, "别处")).typed(Map.of(FieldName.PLACE, ""));
    assertThat(draft.field(FieldName.PLACE)).isEmpty();
    draft = say(draft, "我在海勃湾区新华东街5号");
    assertThat(draft.value(FieldName.PLACE)).contains("海勃湾区新华东街5号");
  }

  @Test
  void aCorrectionReplacesThePartItMeans() {
    var draft = say(Draft.EMPTY, "我在海勃湾区滨河小区12号楼，暖气不热");
    draft = say(draft, "不对，是十五号楼");
    assertThat(draft.value(FieldName.PLACE)).contains("海勃湾区滨河小区15号楼");
    assertThat(draft.suggestions().missing()).contains("哪个单元？");
    draft = say(draft, "三单元");
    assertThat(draft.value(FieldName.PLACE)).contains("海勃湾区滨河小区15号楼3单元");
    assertThat(draft.suggestions().missing()).doesNotContain("哪个单元？");
  }

  @ParameterizedTest
  @CsvSource({
    "海勃湾区新华西街12号楼, 15号楼, 海勃湾区新华西街15号楼",
    "海勃湾区新华西街12号, 新华东街5号, 海勃湾区新华东街5号",
    "滨河小区3号楼2单元, 海勃湾区滨河小区, 海勃湾区滨河小区3号楼2单元",
    "滨河小区3号楼2单元, 黄河小区, 黄河小区",
    "新华西街, 新华西街12号, 新华西街12号",
    "海勃湾区新华西街12号, 新华西街, 海勃湾区新华西街12号",
  })
  void placesAreCorrectedPartByPart(String before, String later, String now) {
    assertThat(Place.corrected(before, later)).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource({"十五号楼, 15号楼", "二十号, 20号", "一百零三室, 103室", "三单元, 3单元", "一二号楼, 12号楼"})
  void spokenNumbersBecomeDigits(String spoken, String written) {
    assertThat(Numerals.digits(spoken)).isEqualTo(written);
  }

  @Test
  void whoeverIsComplainedAboutIsNotTheCitizen() {
    var draft = say(Draft.EMPTY, "我要找张经理，暖气不热");
    assertThat(draft.field(FieldName.PERSON)).isEmpty();
  }

  @Test
  void aConsultationNeedsNoPlace() {
    var draft = say(Draft.EMPTY, "暖气停用怎么办理");
    assertThat(draft.suggestions().missing()).doesNotContain("具体在什么地方？");
  }

  @Test
  void anEmergencySaysWhichWordMadeItOne() {
    var draft = say(Draft.EMPTY, "楼道里燃气泄漏");
    assertThat(draft.value(FieldName.URGENCY)).contains("EMERGENCY");
    assertThat(draft.field(FieldName.URGENCY).flatMap(Field::reason)).isEqualTo(Optional.of("泄漏"));
  }
}
