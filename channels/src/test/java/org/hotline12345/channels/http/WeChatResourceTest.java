package org.hotline12345.channels.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.channels.wechat.TestingWeChatPush.message;
import static org.hotline12345.channels.wechat.TestingWeChatPush.text;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import org.hotline12345.channels.TestingRoom;
import org.hotline12345.channels.wechat.TestingWeChatPush;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class WeChatResourceTest {
  private static final String HEATING = "我家在海勃湾区新华西街十二号，暖气不热";

  private final TestingRoom room = new TestingRoom();
  private final ResourceExtension http = extension(room);

  static ResourceExtension extension(TestingRoom room) {
    ResourceExtension.Builder builder = ResourceExtension.builder();
    room.channels.resources().forEach(builder::addResource);
    return builder.build();
  }

  private TestingWeChatPush wechat() {
    return new TestingWeChatPush(http.target(""), room.clock.seconds());
  }

  @Test
  void theAddressIsVerifiedByEchoingTheString() {
    assertThat(wechat().verify("5838479218127813673").readEntity(String.class))
        .isEqualTo("5838479218127813673");
    assertThat(wechat().token("other").verify("5838479218127813673").getStatus()).isEqualTo(403);
  }

  @Test
  void aPlainMessageIsStoredAcknowledgedAndAsksForAnAgent() {
    Response answer = wechat().plain(text(HEATING, "1001"));
    assertThat(answer.getStatus()).isEqualTo(200);
    Contact contact = room.onlyContact();
    assertThat(answer.readEntity(String.class))
        .contains("<ToUserName><![CDATA[" + TestingWeChatPush.OPENID + "]]></ToUserName>")
        .contains(contact.ticket().orElseThrow());
    assertThat(contact.channel()).isEqualTo(Channel.WECHAT);
    assertThat(contact.address()).isEqualTo(TestingWeChatPush.OPENID);
    assertThat(room.log.said())
        .singleElement()
        .satisfies(u -> assertThat(u.text()).isEqualTo(HEATING));
    assertThat(room.waiting()).containsExactly(contact.id());
  }

  @Test
  void anEncryptedMessageIsAnsweredEncrypted() {
    Response answer = wechat().encrypted(text(HEATING, "1001"));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(wechat().open(answer.readEntity(String.class)))
        .contains(room.onlyContact().ticket().orElseThrow());
  }

  @Test
  void aRepeatIsStoredOnceAndAnsweredTheSame() {
    String first = wechat().plain(text(HEATING, "1001")).readEntity(String.class);
    room.clock.advance(Duration.ofSeconds(5));
    String second = wechat().plain(text(HEATING, "1001")).readEntity(String.class);
    assertThat(second).isEqualTo(first).contains("工单号");
    assertThat(room.log.said()).hasSize(1);
    assertThat(room.waiting()).hasSize(1);
  }

  @Test
  void furtherMessagesJoinTheConversationWithoutAnotherAcknowledgement() {
    wechat().plain(text(HEATING, "1001"));
    assertThat(wechat().plain(text("还有，水也停了", "1002")).readEntity(String.class))
        .isEqualTo("success");
    assertThat(room.log.said()).hasSize(2);
    assertThat(room.log.contacts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          voice|<MediaId>m1</MediaId><Format>amr</Format><Recognition>暖气不热</Recognition>|暖气不热|voice|m1
          voice|<MediaId>m1</MediaId><Format>amr</Format>|[语音]|voice|m1
          image|<PicUrl>https://mmbiz.example/1</PicUrl><MediaId>m2</MediaId>|[图片]|image|https://mmbiz.example/1
          location|<Location_X>39.673</Location_X><Location_Y>106.8</Location_Y><Label>新华西街</Label>|新华西街|location|39.673000,106.800000
          """)
  void pictureVoiceAndPlaceAreTakenWithTheirMedia(
      String type, String fields, String text, String kind, String reference) {
    wechat().encrypted(message(type, fields + "<MsgId>7</MsgId>"));
    assertThat(room.log.said())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.text()).isEqualTo(text);
              assertThat(said.media().orElseThrow().kind()).isEqualTo(kind);
              assertThat(said.media().orElseThrow().reference()).isEqualTo(reference);
            });
  }

  @Test
  void aNewSubscriberIsWelcomedAndNothingIsStored() {
    assertThat(
            wechat().plain(message("event", "<Event>subscribe</Event>")).readEntity(String.class))
        .contains("欢迎关注12345");
    assertThat(
            wechat().plain(message("event", "<Event>unsubscribe</Event>")).readEntity(String.class))
        .isEqualTo("success");
    assertThat(room.log.contacts()).isEmpty();
  }

  @Test
  void theAnswerToTheCallBackIsThankedForAndAsksForNoAgent() {
    wechat().plain(text(HEATING, "1"));
    Contact contact = room.onlyContact();
    room.log.ended(contact.id(), Contact.EndReason.CLOSED_BY_AGENT, room.clock.instant());
    room.acd.submit(
        new org.hotline12345.acd.AcdEvent.ContactEnded(
            new org.hotline12345.acd.ContactId(contact.id())));
    room.log.askedAbout(contact);
    String thanks = wechat().plain(text("非常满意", "2")).readEntity(String.class);
    assertThat(thanks).contains("感谢您的评价");
    assertThat(wechat().plain(text("非常满意", "2")).readEntity(String.class)).isEqualTo(thanks);
    assertThat(room.log.contacts()).hasSize(1);
    assertThat(room.waiting()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><xml><Content>&b;"
            + "</Content></xml>",
        "<!DOCTYPE xml SYSTEM \"file:///etc/passwd\"><xml/>",
        "<xml><Content>&nothing;</Content></xml>",
        "<xml><a><b><c><d><e><f>deep</f></e></d></c></b></a></xml>",
        "<html/>",
        "not xml",
        "",
        "<xml>",
        "<xml><ToUserName>a</ToUserName><ToUserName>b</ToUserName></xml>",
        "<xml><ToUserName>gh</ToUserName></xml>"
      })
  void whatIsNotAMessageIsRefusedAndNothingIsStored(String body) {
    assertThat(wechat().plain(body).getStatus()).isEqualTo(400);
    assertThat(wechat().encrypted(body).getStatus()).isEqualTo(400);
    nothingIsStored();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text|<Content>hi</Content>
          text|<Content>hi</Content><MsgId>one</MsgId>
          text|<MsgId>1</MsgId>
          location|<Location_X>91</Location_X><Location_Y>0</Location_Y><MsgId>1</MsgId>
          location|<Location_X>NaN</Location_X><Location_Y>0</Location_Y><MsgId>1</MsgId>
          te-xt|<MsgId>1</MsgId>
          """)
  void aMessageWithOddFieldsIsRefused(String type, String fields) {
    assertThat(wechat().plain(message(type, fields)).getStatus()).isEqualTo(400);
    nothingIsStored();
  }

  @Test
  void unknownKindsAreAcknowledgedWithoutATrace() {
    assertThat(wechat().plain(message("hologram", "<MsgId>1</MsgId>")).readEntity(String.class))
        .isEqualTo("success");
    assertThat(wechat().plain(message("event", "<Event>LOCATION</Event>")).readEntity(String.class))
        .isEqualTo("success");
    nothingIsStored();
  }

  @Test
  void aWrongSignatureIsRefusedWhateverTheBody() {
    assertThat(wechat().token("guessed").plain(text(HEATING, "1")).getStatus()).isEqualTo(403);
    assertThat(wechat().token("guessed").encrypted(text(HEATING, "1")).getStatus()).isEqualTo(403);
    assertThat(http.target("/channels/wechat").request().post(Entity.text("x")).getStatus())
        .isEqualTo(403);
    assertThat(
            wechat()
                .signed()
                .queryParam("encrypt_type", "aes")
                .queryParam("msg_signature", "0".repeat(40))
                .request()
                .post(Entity.xml("<xml><Encrypt>AAAA</Encrypt></xml>"))
                .getStatus())
        .isEqualTo(403);
    nothingIsStored();
  }

  @Test
  void aStaleRequestIsRefused() {
    TestingWeChatPush old = wechat();
    room.clock.advance(Duration.ofMinutes(11));
    assertThat(old.plain(text(HEATING, "1")).getStatus()).isEqualTo(403);
    assertThat(old.encrypted(text(HEATING, "1")).getStatus()).isEqualTo(403);
    nothingIsStored();
  }

  @Test
  void whatWasEncryptedForSomebodyElseIsRefused() {
    String otherKey = "0123456789ABCDEFGabcdefghijklmnopqrstuvwxyz";
    assertThat(wechat().aesKey(otherKey).encrypted(text(HEATING, "1")).getStatus()).isEqualTo(403);
    assertThat(wechat().appId("wxsomebodyelse").encrypted(text(HEATING, "1")).getStatus())
        .isEqualTo(403);
    nothingIsStored();
  }

  @Test
  void fiftyMegabytesAreRefusedAfterTheFirstSixtyFourKilobytes() {
    CountedSpaces huge = new CountedSpaces(50L * 1024 * 1024);
    Response answer =
        wechat().signed().request().post(Entity.entity(huge, MediaType.TEXT_XML_TYPE));
    assertThat(answer.getStatus()).isEqualTo(413);
    nothingIsStored();
  }

  @Test
  void theBodyIsNotReadBeyondTheLimit() throws Exception {
    CountedSpaces huge = new CountedSpaces(50L * 1024 * 1024);
    assertThat(Bodies.read(huge)).isEmpty();
    assertThat(huge.read).isLessThan(1024 * 1024);
  }

  private void nothingIsStored() {
    assertThat(room.log.contacts()).isEmpty();
    assertThat(room.log.said()).isEmpty();
    assertThat(room.waiting()).isEmpty();
  }

  /// Spaces without end, nearly.
  static final class CountedSpaces extends InputStream {
    private final long size;
    long read;

    CountedSpaces(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return read++ < size ? ' ' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int count = (int) Math.min(length, size - read);
      if (count <= 0) {
        return length == 0 ? 0 : -1;
      }
      java.util.Arrays.fill(into, from, from + count, (byte) ' ');
      read += count;
      return count;
    }
  }
}
