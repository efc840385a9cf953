package org.hotline12345.channels.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hotline12345.channels.Conversations.Message;
import org.hotline12345.channels.SendResult;
import org.hotline12345.channels.TestingRoom;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeiboOutboxTest {
  private final List<String> forms = new CopyOnWriteArrayList<>();
  private HttpServer weibo;
  private TestingRoom room;
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    weibo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    weibo.createContext(
        "/2/messages/reply.json",
        exchange -> {
          try (exchange) {
            forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
          }
        });
    weibo.start();
    room = new TestingRoom(URI.create("http://127.0.0.1:" + weibo.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    weibo.stop(0);
  }

  private Contact citizenWrites() {
    return room.conversations
        .take(
            new Message(Channel.WEIBO, "1", "2489518277", Optional.empty(), "路灯", Optional.empty()))
        .contact();
  }

  @Test
  void aReplyIsPostedAsWeiboWantsIt() {
    assertThat(room.channels.send(citizenWrites(), "已派单&谢谢")).isEqualTo(new SendResult.Sent());
    String form = forms.getFirst();
    assertThat(form).contains("access_token=a-weibo-token").contains("receiver_id=2489518277");
    String data = URLDecoder.decode(form.replaceAll(".*data=", ""), StandardCharsets.UTF_8);
    assertThat(URLDecoder.decode(data, StandardCharsets.UTF_8)).isEqualTo("{\"text\":\"已派单&谢谢\"}");
  }

  @Test
  void aRefusalByWeiboIsAFailureAndALateReplyIsNotTried() {
    Contact contact = citizenWrites();
    status = 403;
    assertThat(room.channels.send(contact, "x")).isInstanceOf(SendResult.Failed.class);
    room.clock.advance(Duration.ofDays(2));
    assertThat(room.channels.send(contact, "x")).isInstanceOf(SendResult.WindowClosed.class);
    assertThat(forms).hasSize(1);
  }
}
