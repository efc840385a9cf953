package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// Somebody with a browser's cookies.
public record TestingPerson(TestingHotline hotline, HttpClient client, CookieManager cookies) {
  private static final JsonMapper JSON = new JsonMapper();

  public record Answer(HttpResponse<String> response) {
    public Answer expect(int status) {
      assertThat(response.statusCode())
          .describedAs("%s %s", response.uri().getPath(), response.body())
          .isEqualTo(status);
      return this;
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError(response.body(), e);
      }
    }
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  public Answer post(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, body);
  }

  public Answer put(String path, String body) throws IOException, InterruptedException {
    return send("PUT", path, body);
  }

  public Answer send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hotline.address(path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  /// What is not text, whole or a part of it.
  public HttpResponse<byte[]> bytes(String path, Optional<String> range)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hotline.address(path)).timeout(Duration.ofSeconds(60));
    range.ifPresent(part -> request.setHeader("Range", part));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("hotline_session"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }
}
