package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the server refuses, on the real server with a real database.
class SafetyIT {
  private static TestingHotline hotline;

  @BeforeAll
  static void start() throws Exception {
    hotline = new TestingHotline("http://127.0.0.1:9");
  }

  @AfterAll
  static void stop() throws Exception {
    hotline.close();
  }

  @Test
  void aSessionBeginsWithTheRightPasswordAndEndsWithDelete() throws Exception {
    TestingPerson agent = hotline.nobody();
    agent.get("/api/session").expect(401);
    var answer =
        agent
            .post("/api/session", TestingHotline.credentials("agent1", TestingHotline.PASSWORD))
            .expect(200);
    assertThat(answer.json().path("roles").get(0).asText()).isEqualTo("AGENT");
    assertThat(answer.response().headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
    String stolen = agent.cookie();
    agent.get("/api/session").expect(200);
    agent.send("DELETE", "/api/session", "").expect(204);
    hotline
        .nobody()
        .send("GET", "/api/session", "", "Cookie", "hotline_session=" + stolen)
        .expect(401);
  }

  @Test
  void aWrongPasswordTwentyTimesIsStoppedAndWrittenDown() throws Exception {
    TestingPerson guesser = hotline.nobody();
    int stopped = 0;
    for (int i = 0; i < 20; i++) {
      var answer = guesser.post("/api/session", TestingHotline.credentials("agent4", "wrong" + i));
      if (answer.response().statusCode() == 429) {
        stopped++;
        assertThat(answer.response().headers().firstValueAsLong("Retry-After").orElseThrow())
            .isPositive();
      } else {
        answer.expect(401);
      }
    }
    assertThat(stopped).isEqualTo(15);
    // The right password does not help during the pause, and others are not hindered.
    guesser
        .post("/api/session", TestingHotline.credentials("agent4", TestingHotline.PASSWORD))
        .expect(429);
    var entries = hotline.signIn("admin").get("/api/audit?limit=500").expect(200).json();
    assertThat(entries.path("entries"))
        .anyMatch(
            entry ->
                entry.path("actor").asText().equals("agent4")
                    && entry.path("outcome").asText().equals("wrong-password"))
        .anyMatch(entry -> entry.path("outcome").asText().equals("too-many-wrong"));
  }

  @Test
  void somebodyUnknownIsAnsweredLikeAWrongPassword() throws Exception {
    TestingPerson guesser = hotline.nobody();
    var unknown = guesser.post("/api/session", TestingHotline.credentials("no-such", "x"));
    var wrong = guesser.post("/api/session", TestingHotline.credentials("agent3", "x"));
    assertThat(unknown.expect(401).response().body())
        .isEqualTo(wrong.expect(401).response().body());
  }

  @Test
  void anotherSitesRequestIsRefused() throws Exception {
    TestingPerson agent = hotline.signIn("agent1");
    String body = "{\"state\":\"READY\"}";
    agent.send("PUT", "/api/agent/status", body, "Sec-Fetch-Site", "cross-site").expect(403);
    agent.send("PUT", "/api/agent/status", body, "Sec-Fetch-Site", "same-site").expect(403);
    agent.send("PUT", "/api/agent/status", body, "Origin", "http://evil.example").expect(403);
    agent.send("PUT", "/api/agent/status", body, "Origin", "null").expect(403);
    URI own = hotline.address("");
    agent
        .send(
            "PUT",
            "/api/agent/status",
            body,
            "Origin",
            own.toString(),
            "Sec-Fetch-Site",
            "same-origin")
        .expect(200);
  }

  @Test
  void aBodyOfFiftyMegabytesIsCutOff() throws Exception {
    for (String path : new String[] {"/api/classification", "/api/session", "/channels/wechat"}) {
      HttpRequest request =
          HttpRequest.newBuilder(hotline.address(path))
              .timeout(Duration.ofSeconds(60))
              .header("Content-Type", "application/json")
              // Without a declared length, as a chunked stream.
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> spaces(50L << 20)))
              .build();
      int status = 0;
      try {
        status =
            hotline
                .nobody()
                .client()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
      } catch (java.io.IOException closedWhileSending) {
        status = 413;
      }
      assertThat(status).describedAs(path).isIn(400, 401, 403, 413);
    }
    hotline.nobody().get("/healthz").expect(200);
  }

  @Test
  void errorsSpeakTheCallersLanguageAndShowNoInsides() throws Exception {
    var chinese = hotline.nobody().get("/api/session").expect(401);
    assertThat(chinese.json().path("message").asText()).isEqualTo("请先登录。");
    var english =
        hotline
            .nobody()
            .send("GET", "/api/session", "", "Accept-Language", "en-GB,en;q=0.8")
            .expect(401);
    assertThat(english.json().path("message").asText()).isEqualTo("Sign in first.");
    var malformed = hotline.nobody().post("/api/classification", "{\"text\": ").expect(400);
    assertThat(malformed.response().body()).doesNotContain("Exception", "jackson", "at org.");
    hotline.nobody().get("/api/no-such-thing").expect(404);
  }

  @Test
  void everyAnswerTellsBrowsersWhatPagesNeverDo() throws Exception {
    for (String path : new String[] {"/healthz", "/api/session", "/api/no-such-thing"}) {
      var headers = hotline.nobody().get(path).response().headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self';", "frame-ancestors 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Server")).isEmpty();
    }
  }

  @Test
  void aRecordingIsServedInPartsToThoseWhoMayHearIt() throws Exception {
    hotline.signIn("manager").get("/api/contacts/..%2f..%2fsecrets/recording").expect(400);
    hotline.signIn("manager").get("/api/contacts/nothing/recording").expect(404);
    Path secret = hotline.folder().resolve("secrets/mysql");
    assertThat(Files.exists(secret)).isTrue();
  }

  private static InputStream spaces(long count) {
    return new InputStream() {
      private long left = count;

      @Override
      public int read() {
        return left-- > 0 ? ' ' : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int some = (int) Math.min(length, left);
        java.util.Arrays.fill(bytes, offset, offset + some, (byte) ' ');
        left -= some;
        return some;
      }
    };
  }
}
