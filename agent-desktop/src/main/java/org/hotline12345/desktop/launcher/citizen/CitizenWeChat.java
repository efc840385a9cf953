package org.hotline12345.desktop.launcher.citizen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hotline12345.desktop.launcher.PortSetting;
import org.hotline12345.desktop.launcher.Problem;
import org.hotline12345.desktop.launcher.Settings;
import org.hotline12345.desktop.launcher.Terminal;

/// `./hotline citizen wechat`: the demonstration citizen's WeChat. It stands where WeChat's
/// customer-service interface would be, prints what the hotline sends, and with `--press` answers
/// the question for a rating by a signed push, as WeChat's servers would bring it.
final class CitizenWeChat {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USUAL_SECONDS = 3600;
  private static final int MOST_SECONDS = 8 * 3600;
  private static final int LARGEST_BODY = 64 * 1024;

  private final Settings settings;
  private final Terminal terminal;
  private final String token = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
  private final CompletableFuture<Void> rated = new CompletableFuture<>();

  CitizenWeChat(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run(List<String> line) throws Exception {
    Arguments arguments = Arguments.parse(line, Set.of("press", "seconds"), Set.of());
    String key = arguments.matching("press", "[1-5]?", "");
    Duration wait = Duration.ofSeconds(arguments.number("seconds", USUAL_SECONDS, MOST_SECONDS));
    int port = settings.port(PortSetting.WECHAT);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, key));
    server.start();
    terminal.say("• the citizens' WeChat waits on port " + port + " (Ctrl-C ends it)");
    try {
      rated.get(wait.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException enough) {
      terminal.say("  ended after " + wait.toSeconds() + " s");
    } finally {
      server.stop(1);
    }
    return 0;
  }

  private void answer(HttpExchange exchange, String key) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      if (path.endsWith("token")) {
        send(exchange, JSON.createObjectNode().put("access_token", token).put("expires_in", 7200));
      } else if (!query.contains("access_token=" + token)) {
        send(exchange, JSON.createObjectNode().put("errcode", 40001).put("errmsg", "bad token"));
      } else {
        JsonNode message = JSON.readTree(exchange.getRequestBody().readNBytes(LARGEST_BODY));
        send(exchange, JSON.createObjectNode().put("errcode", 0).put("errmsg", "ok"));
        show(message, key);
      }
    }
  }

  private void show(JsonNode message, String key) throws IOException {
    String citizen = message.path("touser").asText();
    boolean asks = message.path("msgtype").asText().equals("msgmenu");
    String text =
        asks
            ? message.at("/msgmenu/head_content").asText()
            : message.at("/text/content").asText(message.toString());
    terminal.say("  to " + citizen + ": " + text);
    if (asks && !key.isEmpty()) {
      rate(citizen, key);
    }
  }

  private void rate(String citizen, String key) throws IOException {
    String id = String.valueOf(new Random().nextLong(1L << 60));
    try (Api api = new Api(settings)) {
      var push = new Pushes(settings).wechat(new Pushes.Message(citizen, id, key), false);
      int status = api.send(push.request(settings)).statusCode();
      terminal.say("  " + citizen + " answers " + key + " (" + status + ")");
      rated.complete(null);
    } catch (Problem | GeneralSecurityException problem) {
      rated.completeExceptionally(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
