package org.hotline12345.channels.weibo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.hotline12345.channels.ChannelSettings;
import org.hotline12345.channels.Conversations;
import org.hotline12345.channels.Outbox;
import org.hotline12345.channels.ReplyWindow;
import org.hotline12345.channels.SendResult;
import org.hotline12345.channels.StrictJson;
import org.hotline12345.tickets.contact.Channel;

/// Replies to private messages: `messages/reply` of the fan service.
public final class WeiboOutbox implements Outbox {
  private static final URI REAL = URI.create("https://m.api.weibo.com");
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final ChannelSettings.Weibo settings;
  private final Conversations conversations;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  public WeiboOutbox(ChannelSettings.Weibo settings, Conversations conversations) {
    this.settings = settings;
    this.conversations = conversations;
  }

  @Override
  public SendResult send(String address, String text) {
    Optional<String> closed =
        ReplyWindow.WEIBO.closed(conversations.lately(Channel.WEIBO, address), conversations.now());
    if (closed.isPresent()) {
      return new SendResult.WindowClosed(closed.get());
    }
    try {
      HttpResponse<Void> answer =
          http.send(request(address, text), HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200
          ? new SendResult.Sent()
          : new SendResult.Failed("Weibo answered " + answer.statusCode());
    } catch (IOException e) {
      return new SendResult.Failed("Weibo not reachable: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SendResult.Failed("interrupted");
    }
  }

  private HttpRequest request(String address, String text) {
    String data = StrictJson.newObject().put("text", text).toString();
    String form =
        "access_token=%s&type=text&receiver_id=%s&data=%s"
            .formatted(encoded(settings.accessToken()), encoded(address), encoded(encoded(data)));
    return HttpRequest.newBuilder(settings.api().orElse(REAL).resolve("/2/messages/reply.json"))
        .timeout(TIMEOUT)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
