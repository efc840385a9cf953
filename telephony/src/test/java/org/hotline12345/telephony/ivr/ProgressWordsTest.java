package org.hotline12345.telephony.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.tickets.Assignment;
import org.hotline12345.tickets.Handling;
import org.hotline12345.tickets.Origin;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketState;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.lines.Lines;
import org.junit.jupiter.api.Test;

class ProgressWordsTest {
  private static final String NUMBER = "20261123000001";
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Lines LINES =
      Lines.read(HotlineTool.home().resolve(Path.of("config", "lines.yml")));

  @Test
  void whatIsSaidOfEveryStage() {
    assertThat(words(new TicketState.Taken())).isEqualTo("您的工单20261123000001，已经受理，正在派单。");
    assertThat(words(new TicketState.AwaitingDispatch())).contains("已经受理，正在派单。");
    assertThat(words(new TicketState.Dispatched(NOW, false)))
        .isEqualTo("您的工单20261123000001，已经派给热力公司，等待签收，办理期限是11月24日10:30。");
    assertThat(words(new TicketState.Signed(NOW))).contains("热力公司已经签收，正在办理，办理期限是11月24日10:30。");
    assertThat(words(new TicketState.Returned(NOW, "不属于"))).endsWith("正在重新确定承办单位。");
    assertThat(words(new TicketState.Replied(NOW))).endsWith("热力公司已经答复，等待回访。");
    assertThat(words(new TicketState.CallingBack(1))).endsWith("热力公司已经答复，正在回访。");
    assertThat(words(new TicketState.Closed(NOW, TicketState.Closing.CALLED_BACK)))
        .endsWith("已经办结。");
    assertThat(words(new TicketState.Invalid(NOW, "无声电话"))).endsWith("已经关闭。");
  }

  @Test
  void onlyWhoKnowsTheLastFourDigitsOfItsTelephoneHearsOfIt() {
    Ticket called = ticket(new TicketState.Taken(), Channel.PHONE, "+8613800001122", Draft.EMPTY);
    assertThat(of(called, "1122")).isPresent();
    assertThat(of(called, "1123")).isEmpty();
    assertThat(of(called, "")).isEmpty();
    assertThat(of(called, "122")).isEmpty();

    Draft told = Draft.EMPTY.typed(Map.of(FieldName.PHONE, "0473-2023344"));
    Ticket written = ticket(new TicketState.Taken(), Channel.WECHAT, "o13800001122", told);
    assertThat(of(written, "3344")).isPresent();
    assertThat(of(written, "1122")).isEmpty();

    Ticket hidden = ticket(new TicketState.Taken(), Channel.PHONE, "anonymous", Draft.EMPTY);
    assertThat(of(hidden, "0000")).isEmpty();
  }

  @Test
  void aTicketThatDoesNotExistIsLikeOneWithOtherDigits() {
    var none = new ProgressWords(_ -> Optional.empty(), LINES, ZoneId.of("Asia/Shanghai"));
    assertThat(none.of(NUMBER, "1122")).isEmpty();
  }

  private static String words(TicketState state) {
    return of(ticket(state, Channel.PHONE, "13800001122", Draft.EMPTY), "1122").orElseThrow();
  }

  private static Optional<String> of(Ticket ticket, String lastFour) {
    return new ProgressWords(_ -> Optional.of(ticket), LINES, ZoneId.of("Asia/Shanghai"))
        .of(NUMBER, lastFour);
  }

  private static Ticket ticket(TicketState state, Channel channel, String address, Draft draft) {
    Assignment work =
        new Assignment(
            "heating",
            "heating",
            List.of(),
            NOW,
            NOW.plus(Duration.ofHours(4)),
            NOW.plus(Duration.ofMinutes(24 * 60 + 30)),
            Optional.empty(),
            Optional.empty());
    return new Ticket(
        NUMBER,
        1,
        1,
        state,
        new Origin(channel, address, Optional.empty(), List.of(), NOW),
        draft,
        Optional.of(work),
        Handling.NONE);
  }
}
