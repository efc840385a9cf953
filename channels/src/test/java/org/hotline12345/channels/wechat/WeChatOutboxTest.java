package org.hotline12345.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.channels.wechat.TestingWeChatPush.OPENID;

import java.time.Duration;
import java.util.Optional;
import org.hotline12345.channels.Conversations.Message;
import org.hotline12345.channels.SendResult;
import org.hotline12345.channels.TestingClock;
import org.hotline12345.channels.TestingRoom;
import org.hotline12345.tickets.callback.CallBack;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeChatOutboxTest {
  private final TestingClock theirClock = new TestingClock();
  private final TestingWeChat wechat =
      TestingWeChat.start(theirClock, TestingRoom.APP_ID, TestingRoom.SECRET);
  private final TestingRoom room = new TestingRoom(wechat.api());

  @AfterEach
  void stop() {
    wechat.close();
  }

  private Contact citizenWrites(String id) {
    wechat.citizenWrote(OPENID);
    return room.conversations
        .take(new Message(Channel.WECHAT, id, OPENID, Optional.empty(), "暖气不热", Optional.empty()))
        .contact();
  }

  private SendResult reply(Contact contact, String text) {
    SendResult result = room.channels.send(contact, text);
    if (result instanceof SendResult.Sent) {
      room.agentSaid(contact, text);
    }
    return result;
  }

  private void advance(Duration time) {
    room.clock.advance(time);
    theirClock.advance(time);
  }

  @Test
  void aReplyReachesTheCitizenWithATokenFetchedOnce() {
    Contact contact = citizenWrites("1");
    assertThat(reply(contact, "您好，<已派单> \"12\" 号")).isEqualTo(new SendResult.Sent());
    assertThat(reply(contact, "稍后回访")).isEqualTo(new SendResult.Sent());
    assertThat(wechat.sent())
        .extracting(TestingWeChat.Sent::text)
        .containsExactly("您好，<已派单> \"12\" 号", "稍后回访");
    assertThat(wechat.tokensIssued()).isEqualTo(1);
  }

  @Test
  void anExpiredTokenIsRenewedWithoutLosingTheReply() {
    Contact contact = citizenWrites("1");
    reply(contact, "一");
    wechat.expireToken();
    assertThat(reply(contact, "二")).isEqualTo(new SendResult.Sent());
    assertThat(wechat.sent()).extracting(TestingWeChat.Sent::text).containsExactly("一", "二");
    assertThat(wechat.tokensIssued()).isEqualTo(2);
  }

  @Test
  void aSixthReplyWaitsForTheCitizen() {
    Contact contact = citizenWrites("1");
    for (int i = 0; i < 5; i++) {
      assertThat(reply(contact, "第" + i)).isEqualTo(new SendResult.Sent());
    }
    assertThat(reply(contact, "第六")).isInstanceOf(SendResult.WindowClosed.class);
    citizenWrites("2");
    assertThat(reply(contact, "第六")).isEqualTo(new SendResult.Sent());
    assertThat(wechat.sent()).hasSize(6);
  }

  @Test
  void nothingIsSentAfterFortyEightHours() {
    Contact contact = citizenWrites("1");
    advance(Duration.ofDays(2));
    assertThat(reply(contact, "迟到")).isInstanceOf(SendResult.WindowClosed.class);
    assertThat(wechat.sent()).isEmpty();
    assertThat(wechat.tokensIssued()).isZero();
  }

  @Test
  void weChatsOwnWordOnTheWindowIsBelieved() {
    Contact contact = citizenWrites("1");
    theirClock.advance(Duration.ofHours(49));
    assertThat(reply(contact, "迟到")).isInstanceOf(SendResult.WindowClosed.class);
    wechat.citizenUnsubscribed(OPENID);
    assertThat(reply(contact, "迟到")).isInstanceOf(SendResult.WindowClosed.class);
  }

  @Test
  void satisfactionIsAskedWithFiveChoicesToTap() {
    Contact contact = citizenWrites("1");
    CallBack callBack =
        new CallBack(
            1, contact.ticket().orElseThrow(), Channel.WECHAT, OPENID, 1, "暖气不热", "已维修，室温20度");
    assertThat(room.channels.askSatisfaction(callBack)).isEqualTo(new SendResult.Sent());
    assertThat(wechat.sent())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.type()).isEqualTo("msgmenu");
              assertThat(sent.text()).contains("已维修，室温20度").contains("HT-1");
              assertThat(sent.choices()).containsExactly("非常满意", "满意", "一般", "不满意", "非常不满意");
            });
  }

  @Test
  void anUnreachableWeChatIsAFailureWithAReason() {
    Contact contact = citizenWrites("1");
    wechat.close();
    assertThat(reply(contact, "您好")).isInstanceOf(SendResult.Failed.class);
  }
}
