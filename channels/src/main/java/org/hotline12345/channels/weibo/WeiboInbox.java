package org.hotline12345.channels.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hotline12345.channels.ChannelSettings;
import org.hotline12345.channels.Conversations;
import org.hotline12345.channels.Conversations.Taken;
import org.hotline12345.channels.Refusal;
import org.hotline12345.channels.Reply;
import org.hotline12345.channels.Signature;
import org.hotline12345.channels.StrictJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes Weibo's pushes. Thread-safe.
public final class WeiboInbox {
  private static final Logger LOG = LoggerFactory.getLogger(WeiboInbox.class);
  private static final Reply NOTHING_TO_SAY = Reply.text("");

  private final ChannelSettings.Weibo settings;
  private final Conversations conversations;

  public WeiboInbox(ChannelSettings.Weibo settings, Conversations conversations) {
    this.settings = settings;
    this.conversations = conversations;
  }

  /// What stands in the address of each request; any of it may be missing (null).
  public record Query(String signature, String timestamp, String nonce) {}

  /// Weibo asks whether this address is ours.
  public Reply verify(Query query, String echo) {
    return Refusal.catching(
        "Weibo",
        LOG,
        () -> {
          check(query);
          if (echo == null || !echo.matches("[\\x21-\\x7e]{1,200}")) {
            throw Refusal.malformed("echostr");
          }
          return Reply.text(echo);
        });
  }

  public Reply push(Query query, byte[] body) {
    return Refusal.catching(
        "Weibo",
        LOG,
        () -> {
          check(query);
          return take(StrictJson.object(body), body);
        });
  }

  private void check(Query query) {
    Signature.check(
        settings.appSecret(),
        query.timestamp(),
        query.nonce(),
        query.signature(),
        conversations.now());
  }

  private Reply take(JsonNode push, byte[] body) {
    return WeiboPush.message(push, body)
        .map(conversations::take)
        .flatMap(WeiboInbox::words)
        .map(words -> reply(push, words))
        .orElse(NOTHING_TO_SAY);
  }

  private static Optional<String> words(Taken taken) {
    return switch (taken) {
      case Taken.Begun begun ->
          Optional.of(
              "您好，12345已收到您的诉求"
                  + begun.contact().ticket().map(number -> "，工单号" + number).orElse("")
                  + "。人工坐席将尽快回复您。");
      case Taken.Rated rated -> Optional.of("感谢您的评价，您的意见已记录。");
      case Taken.Continued continued -> Optional.empty();
    };
  }

  /// A passive reply: the data is JSON, URL-encoded, within JSON.
  private static Reply reply(JsonNode push, String words) {
    ObjectNode data = StrictJson.newObject().put("text", words);
    ObjectNode reply = StrictJson.newObject();
    reply.put("result", true);
    reply.set("sender_id", push.get("receiver_id"));
    reply.set("receiver_id", push.get("sender_id"));
    reply.put("type", "text");
    reply.put("data", URLEncoder.encode(data.toString(), StandardCharsets.UTF_8));
    return new Reply(200, Reply.JSON, reply.toString());
  }
}
