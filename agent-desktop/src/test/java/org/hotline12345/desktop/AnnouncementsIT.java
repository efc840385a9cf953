package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnnouncementsIT {
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
  void anAnnouncementRunsUntilItIsEnded() throws Exception {
    TestingPerson manager = hotline.signIn("manager");
    manager.post("/api/announcements", wish("新华西街停水，预计18时恢复。", in(4))).expect(201);
    JsonNode announced = newest(manager);
    assertThat(announced.path("text").asText()).isEqualTo("新华西街停水，预计18时恢复。");
    assertThat(announced.path("asks").asBoolean()).isTrue();
    assertThat(announced.path("heard").asLong()).isZero();
    assertThat(announced.path("createdBy").asText()).isEqualTo("manager");

    String ending = "/api/announcements/" + announced.path("id").asLong() + "/ending";
    manager.put(ending, "{}").expect(204);
    assertThat(newest(manager).path("endedBy").asText()).isEqualTo("manager");
    manager.put(ending, "{}").expect(404);
  }

  @Test
  void whatIsWrongIsRefusedWithASentence() throws Exception {
    TestingPerson manager = hotline.signIn("manager");
    manager.post("/api/announcements", "{}").expect(400);
    manager.post("/api/announcements", wish("water", in(1))).expect(422);
    manager.post("/api/announcements", wish("停".repeat(201), in(1))).expect(422);
    manager.post("/api/announcements", wish("停水", in(-1))).expect(422);
    manager.post("/api/announcements", wish("停水", in(24 * 8))).expect(422);
  }

  @Test
  void noMoreThanThreeRunAtATime() throws Exception {
    TestingPerson manager = hotline.signIn("manager");
    String later = "\"startsAt\":\"" + in(100) + "\",";
    for (int i = 0; i < 3; i++) {
      manager
          .post("/api/announcements", wish("停电" + i, in(110)).replace("{", "{" + later))
          .expect(201);
    }
    manager.post("/api/announcements", wish("停气", in(110)).replace("{", "{" + later)).expect(409);
    manager.post("/api/announcements", wish("停气", in(90))).expect(201);
  }

  @Test
  void theFlowsAreServedAsTheyWereRead() throws Exception {
    JsonNode flows = hotline.signIn("admin").get("/api/ivr").expect(200).json().path("flows");
    assertThat(flows.findValuesAsText("name")).startsWith("before", "message", "after", "callback");
    assertThat(flows.path(0).path("steps").path(0).path("kind").asText()).isEqualTo("incidents");
    assertThat(flows.path(1).path("steps").path(0).path("kind").asText()).isEqualTo("record");
    JsonNode rate = flows.path(2).path("steps").path(0);
    assertThat(rate.path("kind").asText()).isEqualTo("rate");
    assertThat(rate.path("says").asText()).contains("从1到5");
    assertThat(rate.path("branches").path(0).path("words").path(0).asText()).isNotEmpty();
  }

  private static JsonNode newest(TestingPerson person) throws Exception {
    return person.get("/api/announcements").expect(200).json().path("announcements").path(0);
  }

  private static String wish(String text, Instant endsAt) {
    return "{\"text\":\"%s\",\"endsAt\":\"%s\"}".formatted(text, endsAt);
  }

  private static Instant in(int hours) {
    return Instant.now().plus(Duration.ofHours(hours));
  }
}
