package org.hotline12345.desktop.launcher.citizen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.hotline12345.desktop.launcher.Problem;
import org.hotline12345.desktop.launcher.Settings;

/// The requests that the platforms' servers send, signed with this hotline's own secrets.
final class Pushes {
  /// @param id the platform's message id, a number
  record Message(String from, String id, String text) {}

  record Push(String path, String type, Map<String, String> headers, String body) {
    HttpRequest.Builder request(Settings settings) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(settings.url() + path))
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString(body));
      headers.forEach(request::header);
      return request;
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final Settings settings;
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock = InstantSource.system();

  Pushes(Settings settings) {
    this.settings = settings;
  }

  Push wechat(Message message, boolean plain) throws GeneralSecurityException, Problem {
    WeChatEnvelope envelope =
        new WeChatEnvelope(
            settings.secretText("wechat-token"),
            settings.secretText("wechat-aes-key"),
            settings.text("/wechat/appId", "wx12345demo000001"));
    String timestamp = String.valueOf(now().getEpochSecond());
    String nonce = nonce();
    String xml =
        """
        <xml><ToUserName><![CDATA[gh_hotline12345]]></ToUserName>\
        <FromUserName><![CDATA[%s]]></FromUserName><CreateTime>%s</CreateTime>\
        <MsgType><![CDATA[text]]></MsgType><Content><![CDATA[%s]]></Content><MsgId>%s</MsgId></xml>\
        """
            .formatted(message.from(), timestamp, cdata(message.text()), message.id());
    String query =
        "?signature=%s&timestamp=%s&nonce=%s&openid=%s"
            .formatted(envelope.sign(timestamp, nonce), timestamp, nonce, message.from());
    if (plain) {
      return new Push("/channels/wechat" + query, "text/xml", Map.of(), xml);
    }
    String encrypted = envelope.encrypt(xml);
    return new Push(
        "/channels/wechat"
            + query
            + "&encrypt_type=aes&msg_signature="
            + envelope.sign(timestamp, nonce, encrypted),
        "text/xml",
        Map.of(),
        "<xml><ToUserName><![CDATA[gh_hotline12345]]></ToUserName><Encrypt><![CDATA[%s]]></Encrypt></xml>"
            .formatted(encrypted));
  }

  Push weibo(Message message) throws GeneralSecurityException, Problem, JsonProcessingException {
    String timestamp = String.valueOf(now().toEpochMilli());
    String nonce = nonce();
    String signature =
        WeChatEnvelope.sha1(settings.secretText("weibo-app-secret"), timestamp, nonce);
    String body =
        JSON.writeValueAsString(
            Map.of(
                "type", "text",
                "receiver_id", 1_234_500_000L,
                "sender_id", Long.parseLong(message.from()),
                "created_at", now().toString(),
                "text", message.text(),
                "data", Map.of(),
                "msg_id", Long.parseLong(message.id())));
    return new Push(
        "/channels/weibo?signature=%s&timestamp=%s&nonce=%s".formatted(signature, timestamp, nonce),
        "application/json",
        Map.of(),
        body);
  }

  Push app(Message message) throws Problem, JsonProcessingException {
    String body =
        JSON.writeValueAsString(
            Map.of("id", message.id(), "address", message.from(), "text", message.text()));
    return new Push(
        "/channels/app/messages",
        "application/json",
        Map.of("Authorization", "Bearer " + settings.secretText("app-key")),
        body);
  }

  private Instant now() {
    return clock.instant();
  }

  private String nonce() {
    return String.valueOf(100_000_000 + random.nextInt(900_000_000));
  }

  /// The end of a CDATA section cannot stand inside one.
  private static String cdata(String text) {
    return text.replace("]]>", "]]]]><![CDATA[>");
  }
}
