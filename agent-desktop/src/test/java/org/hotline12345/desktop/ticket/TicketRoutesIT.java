package org.hotline12345.desktop.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.testing.junit5.DropwizardClientExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.http.ProblemFilter;
import org.hotline12345.desktop.http.ProblemMapper;
import org.hotline12345.desktop.http.RoleRules;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.TestingTickets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketRoutesIT {
  private static final String AGENT = "agent1:AGENT";
  private static final String DISPATCHER = "dispatcher:DISPATCHER";
  private static final String HEATING = "dept-heating:DEPARTMENT:heating";
  private static final String WATER = "dept-water:DEPARTMENT:water";
  private static final String MANAGER = "manager:MANAGER";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static TestingTickets room;
  private static DropwizardClientExtension server;
  private static final List<Audit.Entry> AUDITED = new ArrayList<>();

  private String number;

  @BeforeAll
  static void start() throws Throwable {
    room = new TestingTickets(folder);
    Audit audit =
        new Audit() {
          @Override
          public void write(Entry entry) {
            AUDITED.add(entry);
          }

          @Override
          public List<Entry> newest(int limit) {
            return AUDITED;
          }
        };
    var parts = new ArrayList<Object>();
    parts.addAll(
        TicketRoutes.of(
            room.tickets,
            new TicketViewer(room.tickets, room.clock),
            audit,
            id -> id.equals("heat-1") ? Optional.of("供热投诉办理") : Optional.empty(),
            room.clock));
    parts.add(new TestingPerson());
    parts.add(new RoleRules(Set.of()));
    parts.add(new AuthValueFactoryProvider.Binder<>(Person.class));
    parts.add(MultiPartFeature.class);
    parts.add(new ProblemMapper());
    parts.add(new ProblemFilter());
    server = new DropwizardClientExtension(parts.toArray());
    server.before();
    server
        .getObjectMapper()
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
  }

  @AfterAll
  static void stop() throws Throwable {
    server.after();
    room.close();
  }

  @BeforeEach
  void call() {
    AUDITED.clear();
    var contact = room.call("13900000001");
    room.say(contact.id(), "我叫王小明，我家在海勃湾区新华西街12号，暖气不热，电话13812345678");
    number = contact.ticket().orElseThrow();
  }

  @AfterEach
  void nothingWaits() {
    room.tickets.callBacks().due(room.now(), 100);
  }

  private record Answer(int status, JsonNode json) {
    String text(String pointer) {
      return json.at(pointer).asText();
    }
  }

  private static HttpRequest.Builder at(String person, String path) {
    return HttpRequest.newBuilder(URI.create(server.baseUri() + path)).header("X-Person", person);
  }

  private static Answer send(HttpRequest request) throws Exception {
    var response = HTTP.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), new ObjectMapper().readTree(response.body()));
  }

  private static Answer get(String person, String path) throws Exception {
    return send(at(person, path).build());
  }

  private Answer put(String person, String verb, Map<String, ?> body) throws Exception {
    var json = new ObjectMapper().writeValueAsString(body);
    return send(
        at(person, "/api/tickets/" + number + "/" + verb)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  private long version() {
    return room.ticket(number).version();
  }

  @Test
  void aTicketTravelsItsWholeRoadOverHttp() throws Exception {
    var taken = get(AGENT, "/api/tickets/" + number);
    assertThat(taken.text("/state")).isEqualTo("TAKEN");
    assertThat(taken.text("/fields/place/value")).isEqualTo("海勃湾区新华西街12号");
    assertThat(taken.json().at("/fields/place/utteranceId").isNumber()).isTrue();
    assertThat(taken.text("/suggestions/lines/0/name")).isEqualTo("供热服务");
    assertThat(taken.text("/suggestions/dueReason")).contains("24 小时");
    var seen = taken.json().get("version").asLong();
    var drafted = put(AGENT, "draft", Map.of("version", seen, "fields", Map.of("title", "没有暖气")));
    assertThat(drafted.text("/fields/title/by")).isEqualTo("AGENT");
    assertThat(put(AGENT, "submission", Map.of("version", version())).text("/state"))
        .isEqualTo("AWAITING_DISPATCH");
    var dispatched =
        put(DISPATCHER, "dispatch", Map.of("version", version(), "line", "heating", "note", "请尽快"));
    assertThat(dispatched.text("/state")).isEqualTo("DISPATCHED");
    assertThat(dispatched.text("/departmentName")).isEqualTo("热力公司");
    assertThat(dispatched.text("/dueAt")).isEqualTo("2026-11-24T02:00:00Z");
    assertThat(put(HEATING, "signing", Map.of("version", version())).text("/state"))
        .isEqualTo("SIGNED");
    var file = upload(HEATING, "维修照片.png", "\u0089PNG\r\n\u001a\n1234");
    assertThat(file.status()).isEqualTo(201);
    assertThat(file.text("/name")).isEqualTo("维修照片.png");
    var replied =
        put(
            HEATING,
            "reply",
            Map.of(
                "version", version(), "text", "阀门已更换", "attachments", List.of(file.text("/id"))));
    assertThat(replied.text("/state")).isEqualTo("REPLIED");
    assertThat(replied.text("/reply/attachments/0/type")).isEqualTo("image/png");
    var closed = put(AGENT, "callback", Map.of("version", version(), "satisfaction", 5));
    assertThat(closed.text("/state")).isEqualTo("CLOSED");
    assertThat(closed.text("/ending")).isEqualTo("CALLED_BACK");
    var events = get(HEATING, "/api/tickets/" + number + "/events").json().get("events");
    assertThat(events).hasSize(8);
    assertThat(events.toString()).doesNotContain("13812345678").doesNotContain("王小明");
  }

  private static Answer upload(String person, String name, String latin1) throws Exception {
    var head =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(name)
            + "Content-Type: image/png\r\n\r\n";
    var body = new java.io.ByteArrayOutputStream();
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(latin1.getBytes(StandardCharsets.ISO_8859_1));
    body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        at(person, "/api/attachments")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  @Test
  void anAnswerOnTheSpotCitesItsArticle() throws Exception {
    assertThat(
            put(AGENT, "answer", Map.of("version", version(), "articleId", "none", "answer", "x"))
                .status())
        .isEqualTo(422);
    var closed =
        put(
            AGENT,
            "answer",
            Map.of("version", version(), "articleId", "heat-1", "answer", "供热期到4月15日"));
    assertThat(closed.text("/state")).isEqualTo("CLOSED");
    assertThat(closed.text("/answer/articleTitle")).isEqualTo("供热投诉办理");
  }

  @Test
  void refusalsSayWhyInTheCallersLanguage() throws Exception {
    put(AGENT, "draft", Map.of("version", version(), "fields", Map.of("title", "暖气")));
    var stale = put(AGENT, "submission", Map.of("version", 1));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text("/error")).isEqualTo("stale");
    var notNow = put(AGENT, "callback", Map.of("version", version(), "satisfaction", 5));
    assertThat(notNow.status()).isEqualTo(409);
    assertThat(notNow.text("/error")).isEqualTo("not-now");
    assertThat(notNow.text("/message")).isEqualTo("承办单位尚未答复。");
    var invalid = put(AGENT, "dispatch", Map.of("version", version(), "line", "nowhere"));
    assertThat(invalid.status()).isEqualTo(422);
    assertThat(invalid.text("/message")).isEqualTo("line: 没有这条热线。");
    assertThat(put(AGENT, "submission", Map.of()).status()).isEqualTo(400);
    assertThat(get(AGENT, "/api/tickets/20260101000001").status()).isEqualTo(404);
    assertThat(get(AGENT, "/api/tickets?state=LOST").status()).isEqualTo(422);
  }

  @Test
  void aDepartmentSeesItsOwnTicketsWithTheCitizenMaskedUntilItSaysWhy() throws Exception {
    room.dispatch(number);
    assertThat(get(WATER, "/api/tickets/" + number).status()).isEqualTo(404);
    assertThat(put(WATER, "signing", Map.of("version", version())).status()).isEqualTo(404);
    assertThat(put(WATER, "unmasking", Map.of("reason", "好奇")).status()).isEqualTo(404);
    var own = get(HEATING, "/api/tickets/" + number);
    assertThat(own.json().toString())
        .doesNotContain("13900000001")
        .doesNotContain("13812345678")
        .doesNotContain("王小明\"");
    assertThat(own.text("/fields/phone/value")).isEqualTo("138****5678");
    assertThat(own.text("/fields/person/value")).isEqualTo("王**");
    assertThat(put(HEATING, "unmasking", Map.of("reason", " ")).status()).isEqualTo(422);
    assertThat(AUDITED).isEmpty();
    var shown = put(HEATING, "unmasking", Map.of("reason", "上门前联系"));
    assertThat(shown.text("/phone")).isEqualTo("13812345678");
    assertThat(AUDITED)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("dept-heating");
              assertThat(entry.target()).isEqualTo(number);
              assertThat(entry.detail()).isEqualTo("上门前联系");
            });
  }

  @Test
  void whatWasShownMaskedIsNotTakenForTyped() throws Exception {
    var shown = get(DISPATCHER, "/api/tickets/" + number).text("/fields/phone/value");
    put(DISPATCHER, "draft", Map.of("version", version(), "fields", Map.of("phone", shown)));
    assertThat(get(AGENT, "/api/tickets/" + number).text("/fields/phone/value"))
        .isEqualTo("13812345678");
  }

  @ParameterizedTest
  @CsvSource({
    "draft, 200 200 403 403",
    "answer, 422 422 403 403",
    "submission, 200 200 403 403",
    "dispatch, 400 400 403 403",
    "signing, 403 403 404 403",
    "return, 403 403 422 403",
    "arbitration, 403 400 403 403",
    "reply, 403 403 422 403",
    "callback, 400 400 403 403",
    "closure, 403 422 403 422",
    "invalidation, 422 422 403 403",
    "unmasking, 403 422 422 422",
  })
  void eachVerbIsForItsRoles(String verb, String statuses) throws Exception {
    var people = List.of(AGENT, DISPATCHER, HEATING, MANAGER);
    var expected = statuses.split(" ", -1);
    for (var i = 0; i < people.size(); i++) {
      var contact = room.call("13900000002");
      room.say(contact.id(), "暖气不热");
      number = contact.ticket().orElseThrow();
      var body = Map.of("version", version(), "fields", Map.of());
      assertThat(put(people.get(i), verb, body).status())
          .as(verb + " by " + people.get(i))
          .isEqualTo(Integer.parseInt(expected[i]));
    }
    var nobody =
        HttpRequest.newBuilder(URI.create(server.baseUri() + "/api/tickets/" + number)).build();
    HttpResponse<Void> refused = HTTP.send(nobody, BodyHandlers.discarding());
    assertThat(refused.statusCode()).isEqualTo(401);
  }

  @Test
  void listsAndLinesAreThere() throws Exception {
    var list = get(AGENT, "/api/tickets?q=" + number);
    assertThat(list.text("/tickets/0/number")).isEqualTo(number);
    assertThat(list.text("/tickets/0/lineName")).isEqualTo("供热服务");
    assertThat(get(HEATING, "/api/lines").json().get("lines")).hasSize(41);
    assertThat(get(HEATING, "/api/departments").json().get("departments")).hasSize(38);
  }
}
