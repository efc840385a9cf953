package org.hotline12345.channels.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// WeChat's API as far as we use it, on a free port of loopback: access tokens that expire, and
/// customer-service messages under the 48-hour and five-message rule.
public final class TestingWeChat implements AutoCloseable {
  private static final Duration WINDOW = Duration.ofDays(2);
  private static final int REPLIES = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InstantSource clock;
  private final String appId;
  private final String secret;
  private final HttpServer server;
  private final Map<String, Instant> wrote = new HashMap<>();
  private final Map<String, Integer> replies = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final List<Sent> sent = new ArrayList<>();
  private String token = "";
  private int tokens;

  /// What reached a citizen.
  ///
  /// @param choices of a menu message
  public record Sent(String openid, String type, String text, List<String> choices) {}

  private TestingWeChat(InstantSource clock, String appId, String secret) throws IOException {
    this.clock = clock;
    this.appId = appId;
    this.secret = secret;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/cgi-bin/token", exchange -> answer(exchange, issue(exchange)));
    server.createContext(
        "/cgi-bin/message/custom/send", exchange -> answer(exchange, deliver(exchange)));
    server.start();
  }

  public static TestingWeChat start(InstantSource clock, String appId, String secret) {
    try {
      return new TestingWeChat(clock, appId, secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI api() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Opens the window for replies to this citizen anew.
  public synchronized void citizenWrote(String openid) {
    wrote.put(openid, clock.instant());
    replies.put(openid, 0);
  }

  public synchronized void citizenUnsubscribed(String openid) {
    gone.add(openid);
  }

  public synchronized void expireToken() {
    token = "";
  }

  public synchronized int tokensIssued() {
    return tokens;
  }

  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized String issue(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    if (!Set.of(query.split("&"))
        .containsAll(
            Set.of("grant_type=client_credential", "appid=" + appId, "secret=" + secret))) {
      return error(40125, "invalid appsecret");
    }
    token = "token-" + ++tokens;
    return "{\"access_token\":\"" + token + "\",\"expires_in\":7200}";
  }

  private synchronized String deliver(HttpExchange exchange) throws IOException {
    JsonNode message = JSON.readTree(exchange.getRequestBody());
    String openid = message.path("touser").asText();
    if (token.isEmpty() || !("access_token=" + token).equals(exchange.getRequestURI().getQuery())) {
      return error(40001, "invalid credential");
    }
    if (gone.contains(openid)) {
      return error(43004, "require subscribe");
    }
    Instant last = wrote.get(openid);
    if (last == null || !clock.instant().isBefore(last.plus(WINDOW))) {
      return error(45015, "response out of time limit");
    }
    if (replies.merge(openid, 1, Integer::sum) > REPLIES) {
      return error(45047, "out of response count limit");
    }
    sent.add(read(openid, message));
    return error(0, "ok");
  }

  private static Sent read(String openid, JsonNode message) {
    String type = message.path("msgtype").asText();
    List<String> choices = new ArrayList<>();
    message.path("msgmenu").path("list").forEach(c -> choices.add(c.path("content").asText()));
    String text =
        type.equals("text")
            ? message.path("text").path("content").asText()
            : message.path("msgmenu").path("head_content").asText();
    return new Sent(openid, type, text, List.copyOf(choices));
  }

  private static String error(int code, String words) {
    return "{\"errcode\":" + code + ",\"errmsg\":\"" + words + "\"}";
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json; encoding=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
