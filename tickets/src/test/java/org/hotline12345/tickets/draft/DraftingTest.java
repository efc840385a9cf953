package org.hotline12345.tickets.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.draft.tool.DialogueEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftingTest {
  private static final Classifier CLASSIFIER =
      ShippedClassifier.load(InstantSource.fixed(DialogueEvaluation.NOW));

  private final Drafting drafting = new Drafting(CLASSIFIER, TestingTickets.settings().questions());
  private final List<Heard> said = new ArrayList<>();

  private void ask(String text) {
    said.add(new Heard(said.size() + 1L, Speaker.AGENT, text));
  }

  private Draft say(Draft before, String text) {
    said.add(Heard.citizen(said.size() + 1L, text));
    return drafting.learn(before, said);
  }

  /// Lines that begin with 问 are the agent's.
  private Draft talk(String... turns) {
    var draft = Draft.EMPTY;
    for (var turn : turns) {
      if (turn.startsWith("问 ")) {
        ask(turn.substring(2));
      } else {
        draft = say(draft, turn);
      }
    }
    return draft;
  }

  @Test
  void aCallFillsTheTicketAndSaysWhichWordsDidIt() {
    var draft = talk("喂，你好", "我叫王小明，我家在海勃湾区新华西街12号", "昨天晚上暖气不热，我的电话是13812345678");
    assertThat(draft.value(FieldName.PLACE)).contains("海勃湾区新华西街12号");
    assertThat(draft.field(FieldName.PLACE).orElseThrow().evidence())
        .containsExactly(new Field.Evidence(2, 9, 20));
    assertThat(draft.value(FieldName.PERSON)).contains("王小明");
    assertThat(draft.value(FieldName.PHONE)).contains("13812345678");
    assertThat(draft.value(FieldName.LINE)).contains("heating");
    assertThat(draft.field(FieldName.LINE).flatMap(Field::confidence).orElse(0.0)).isPositive();
    assertThat(draft.value(FieldName.TITLE).orElseThrow()).contains("暖气不热");
    assertThat(draft.value(FieldName.TIME)).contains("2026-11-22T20:00");
    assertThat(draft.value(FieldName.REQUEST).orElseThrow()).doesNotContain("你好").contains("暖气");
  }

  @Test
  void whatTheAgentTypedIsNeverOverwritten() {
    var draft = talk("海勃湾区新华西街12号暖气不热");
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
    var draft = talk("海勃湾区新华西街12号暖气不热");
    draft = draft.typed(Map.of(FieldName.PLACE, "别处")).typed(Map.of(FieldName.PLACE, ""));
    assertThat(draft.field(FieldName.PLACE)).isEmpty();
    draft = say(draft, "我在海勃湾区新华东街5号");
    assertThat(draft.value(FieldName.PLACE)).contains("海勃湾区新华东街5号");
  }

  @ParameterizedTest
  @CsvSource({
    "我在海勃湾区滨河小区12号楼, '不对，是十五号楼', 海勃湾区滨河小区15号楼",
    "我在海勃湾区滨河小区三号楼, 不是三号楼是五号楼, 海勃湾区滨河小区5号楼",
    "我在海勃湾区滨河小区三号楼, 三单元, 海勃湾区滨河小区3号楼3单元",
    "我在海勃湾区新华西街12号, '我说错了，是新华东街5号', 海勃湾区新华东街5号",
    "我在滨河小区3号楼2单元, '滨河小区在海勃湾区', 海勃湾区滨河小区3号楼2单元",
    "'我在滨河小区3号楼，哦不对，是黄河小区', 嗯, 黄河小区",
  })
  void aCorrectionReplacesThePartItMeans(String first, String then, String place) {
    assertThat(talk(first, then).value(FieldName.PLACE)).contains(place);
  }

  @Test
  void aCorrectionMayBeTwoSentencesWhenTheSpeakerPauses() {
    var draft = talk("我的电话是13812345678", "不对", "13812345679");
    assertThat(draft.value(FieldName.PHONE)).contains("13812345679");
    assertThat(draft.field(FieldName.PHONE).flatMap(Field::reason).orElse("")).contains("更正");
  }

  @Test
  void aCorrectionSaysWhatItReplaced() {
    var draft = talk("我的电话是13812345678", "我说错了，电话是13812345679");
    assertThat(draft.value(FieldName.PHONE)).contains("13812345679");
    assertThat(draft.field(FieldName.PHONE).flatMap(Field::reason)).contains("市民更正，原为 13812345678");
  }

  @Test
  void theAgentsGuessIsTakenWhenTheCitizenAgreesAndNotWhenTheyDeny() {
    var agreed = talk("我在海勃湾区滨河小区三号楼，暖气不热", "问 是三单元吗", "对");
    assertThat(agreed.value(FieldName.PLACE)).contains("海勃湾区滨河小区3号楼3单元");
    said.clear();
    var denied = talk("我在海勃湾区滨河小区三号楼，暖气不热", "问 是三单元吗", "不是，二单元");
    assertThat(denied.value(FieldName.PLACE)).contains("海勃湾区滨河小区3号楼2单元");
  }

  @Test
  void whatTheAgentSaysFillsNothing() {
    var draft = talk("问 您好，我是工号8号王丽，这里是海勃湾区新华西街12号", "暖气不热");
    assertThat(draft.field(FieldName.PERSON)).isEmpty();
    assertThat(draft.field(FieldName.PLACE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"您贵姓, 姓宋，宋佳, 宋佳", "您怎么称呼, 杨志强, 杨志强", "您贵姓, 我信陈, 陈", "您叫什么, '我叫王福，不对你写全名王福贵', 王福贵"})
  void theAnswerToTheQuestionForTheNameIsTheName(String question, String answer, String name) {
    assertThat(talk("暖气不热", "问 " + question, answer).value(FieldName.PERSON)).contains(name);
  }

  @Test
  void theMonthABillIsForIsNotWhenSomethingHappened() {
    assertThat(talk("这个月水费四百八十六块").value(FieldName.TIME)).isEmpty();
    assertThat(talk("问 是哪几个月的工资", "七月到九月，三个月的").value(FieldName.TIME)).isEmpty();
    assertThat(talk("昨天晚上水管爆了").value(FieldName.TIME)).contains("2026-11-22T20:00");
  }

  @Test
  void whoeverElseIsNamedIsNotTheCitizen() {
    var draft = talk("我要找张经理，暖气不热", "问 司机姓什么", "姓田");
    assertThat(draft.field(FieldName.PERSON)).isEmpty();
  }

  @Test
  void whatMattersForSuchAMatterIsAskedUntilItIsSaidOrRefused() {
    var draft = talk("我在海勃湾区滨河小区三号楼，暖气不热");
    assertThat(draft.suggestions().missing()).contains("哪个单元？", "室温大概多少度？", "请问您怎么称呼？");
    draft = say(draft, "屋里才十五度");
    assertThat(draft.suggestions().missing()).doesNotContain("室温大概多少度？");
    assertThat(draft.facts().get("室温").value()).isEqualTo("十五");
    ask("您贵姓");
    draft = say(draft, "姓就不用留了");
    assertThat(draft.suggestions().missing()).doesNotContain("请问您怎么称呼？");
  }

  @Test
  void aConsultationNeedsNoPlace() {
    var draft = talk("请问暖气停用怎么办理，需要什么材料");
    assertThat(draft.suggestions().missing()).doesNotContain("具体在什么地方？");
  }

  @Test
  void anEmergencySaysWhichWordsMadeItOneAndStaysOne() {
    var draft = talk("楼道里燃气泄漏了", "我在海勃湾区滨河小区三号楼，快点来人");
    assertThat(draft.value(FieldName.URGENCY)).contains("EMERGENCY");
    var urgency = draft.field(FieldName.URGENCY).orElseThrow();
    assertThat(urgency.utterance()).contains(1L);
    assertThat(urgency.reason().orElseThrow()).contains("泄漏");
  }

  @Test
  void theSummaryIsTwoSentencesOfTheFieldsAndNamesNobody() {
    var draft = talk("我叫张建国，我在海勃湾区滨河小区三号楼二单元，暖气不热，屋里才十五度", "昨天晚上开始的，电话13812345678");
    var summary = Summary.of(draft, code -> code.equals("heating") ? "供热服务" : code).orElseThrow();
    assertThat(summary).contains("海勃湾区滨河小区3号楼2单元", "2026年11月22日", "供热服务", "室温：十五");
    assertThat(summary).doesNotContain("张建国", "138");
    assertThat(summary.chars().filter(c -> c == '。').count()).isEqualTo(2);
    assertThat(Summary.of(Draft.EMPTY, code -> code)).isEqualTo(Optional.empty());
  }

  @Test
  void theThousandthSentenceLooksNoFurtherBackThanTheTwentiethDid() {
    var draft = Draft.EMPTY;
    for (var i = 0; i < 200; i++) {
      draft = say(draft, "第" + i + "回了，暖气还是不热，你们到底什么时候派人来看一看");
    }
    assertThat(draft.value(FieldName.REQUEST).orElseThrow().length()).isLessThanOrEqualTo(4000);
    assertThat(draft.field(FieldName.REQUEST).orElseThrow().evidence()).hasSizeLessThanOrEqualTo(8);
    assertThat(draft.value(FieldName.LINE)).contains("heating");
  }

  @ParameterizedTest
  @CsvSource({"十五号楼, 15号楼", "二十号, 20号", "一百零三室, 103室", "三单元, 3单元", "一二号楼, 12号楼"})
  void spokenNumbersBecomeDigits(String spoken, String written) {
    assertThat(Numerals.digits(spoken)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "三千二, 3200",
    "一万二, 12000",
    "十八万六, 186000",
    "两千九百九十九, 2999",
    "三百五, 350",
    "一千零五, 1005",
    "486, 486"
  })
  void sumsAreReadAsTheyAreSpoken(String spoken, String yuan) {
    assertThat(Spoken.sum(spoken).orElseThrow().toPlainString()).isEqualTo(yuan);
  }
}
