package org.hotline12345.desktop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/// A page that watches `/api/live`.
public final class TestingPage implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StringBuilder text = new StringBuilder();
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  public TestingPage(TestingHotline hotline, TestingPerson person) {
    URI address = URI.create("ws" + hotline.address("/api/live").toString().substring(4));
    socket =
        person
            .client()
            .newWebSocketBuilder()
            .header("Cookie", "hotline_session=" + person.cookie())
            .buildAsync(address, this)
            .join();
  }

  /// The first message of this type that fits, heard already or soon.
  public JsonNode await(String type, Predicate<JsonNode> fits) {
    return Awaitility.await(type)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> find(type, fits), found -> found != null);
  }

  public JsonNode await(String type) {
    return await(type, message -> true);
  }

  public int awaitClosed() {
    return closed.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
  }

  public List<JsonNode> heard() {
    return heard;
  }

  public void say(String message) {
    socket.sendText(message, true).join();
  }

  private JsonNode find(String type, Predicate<JsonNode> fits) {
    return heard.stream()
        .filter(message -> message.path("type").asText().equals(type) && fits.test(message))
        .findFirst()
        .orElse(null);
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      try {
        heard.add(JSON.readTree(text.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      text.setLength(0);
    }
    webSocket.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
    closed.complete(status);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(-1);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
