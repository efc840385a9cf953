package org.hotline12345.desktop.launcher.citizen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.desktop.launcher.Problem;
import org.hotline12345.desktop.launcher.Settings;

/// The running server, as the demonstration manager sees it. Not thread-safe.
final class Api implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final JsonMapper JSON = new JsonMapper();

  private final Settings settings;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Api(Settings settings) {
    this.settings = settings;
  }

  Api signIn() throws IOException, InterruptedException, Problem {
    String password = Files.readString(settings.var().resolve("demo-password")).strip();
    HttpResponse<String> answer =
        post(
            "/api/session",
            "application/json",
            JSON.writeValueAsString(Map.of("username", "manager", "password", password)));
    if (answer.statusCode() != 200) {
      throw new Problem("the manager cannot sign in: " + answer.statusCode() + " " + answer.body());
    }
    return this;
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException, Problem {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException, Problem {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.net.ConnectException nobody) {
      throw new Problem("nobody answers at " + settings.url() + "; start it: ./hotline up", nobody);
    }
  }

  URI uri(String path) {
    return URI.create(settings.url() + path);
  }

  Optional<JsonNode> get(String path) throws IOException, InterruptedException, Problem {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path)));
    return answer.statusCode() == 200
        ? Optional.of(JSON.readTree(answer.body()))
        : Optional.empty();
  }

  /// Waits for the ticket of the newest contact from an address.
  Optional<String> ticketOf(String address) throws IOException, InterruptedException, Problem {
    String path =
        "/api/contacts?limit=1&address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    return poll(path, "/contacts/0/ticket");
  }

  Optional<String> ticketOfContact(String contact)
      throws IOException, InterruptedException, Problem {
    return poll("/api/contacts/" + contact, "/ticket");
  }

  private Optional<String> poll(String path, String pointer)
      throws IOException, InterruptedException, Problem {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<String> ticket =
          get(path).map(json -> json.at(pointer).asText("")).filter(text -> !text.isEmpty());
      if (ticket.isPresent()) {
        return ticket;
      }
      Thread.sleep(300);
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    client.close();
  }
}
