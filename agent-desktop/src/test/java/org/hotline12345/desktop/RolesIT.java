package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Walks every route as nobody and in every role. A route that is missing here fails.
class RolesIT {
  private static final Set<String> ALL =
      Set.of("AGENT", "DISPATCHER", "DEPARTMENT", "MANAGER", "ADMIN");
  private static final Map<String, String> ACCOUNTS =
      Map.of(
          "AGENT", "agent1",
          "DISPATCHER", "dispatcher",
          "DEPARTMENT", "dept-heating",
          "MANAGER", "manager",
          "ADMIN", "admin");

  /// Who may do what: `*` anybody, `+` anybody signed in, `=` whoever signs the message itself.
  private static final String TABLE =
      """
      GET    /healthz                              *
      GET    /metrics                              *
      GET    /api/openapi.json                     *
      GET    /api/demo                             *
      POST   /api/session                          *
      GET    /api/session                          +
      DELETE /api/session                          +
      POST   /api/classification                   *
      GET    /api/knowledge                        *
      GET    /api/knowledge/{id}                   *
      GET    /api/articles                         +
      POST   /api/articles                         AGENT DISPATCHER DEPARTMENT MANAGER
      GET    /api/articles/{id}                    +
      PUT    /api/articles/{id}/draft              AGENT DISPATCHER DEPARTMENT MANAGER
      DELETE /api/articles/{id}/draft              AGENT DISPATCHER DEPARTMENT MANAGER
      PUT    /api/articles/{id}/submission         AGENT DISPATCHER DEPARTMENT MANAGER
      PUT    /api/articles/{id}/approval           DEPARTMENT MANAGER
      PUT    /api/articles/{id}/rejection          DEPARTMENT MANAGER
      PUT    /api/articles/{id}/confirmation       DEPARTMENT MANAGER
      PUT    /api/articles/{id}/withdrawal         DEPARTMENT MANAGER
      GET    /api/articles/{id}/attachments/{file} +
      POST   /api/articles/{id}/feedback           AGENT DISPATCHER DEPARTMENT MANAGER
      POST   /api/articles/import                  AGENT DISPATCHER DEPARTMENT MANAGER
      GET    /api/articles/export                  DISPATCHER DEPARTMENT MANAGER ADMIN
      GET    /api/article-notices                  +
      PUT    /api/article-notices/read             +
      GET    /api/article-feedback                 DISPATCHER DEPARTMENT MANAGER
      PUT    /api/article-feedback/{id}/answer     DISPATCHER DEPARTMENT MANAGER
      GET    /api/knowledge-gaps                   DISPATCHER DEPARTMENT MANAGER
      POST   /api/knowledge-gaps                   AGENT DISPATCHER MANAGER
      PUT    /api/knowledge-gaps/settlement        DISPATCHER DEPARTMENT MANAGER
      GET    /api/lines                            +
      GET    /api/departments                      +
      PUT    /api/agent/status                     AGENT DISPATCHER
      POST   /api/agent/wrap-up-completion         AGENT DISPATCHER
      GET    /api/contacts                         AGENT DISPATCHER MANAGER
      GET    /api/contacts/{id}                    AGENT DISPATCHER MANAGER
      PUT    /api/contacts/{id}/acceptance         AGENT DISPATCHER
      PUT    /api/contacts/{id}/refusal            AGENT DISPATCHER
      POST   /api/contacts/{id}/messages           AGENT DISPATCHER
      PUT    /api/contacts/{id}/closure            AGENT DISPATCHER
      PUT    /api/contacts/{id}/marks              AGENT DISPATCHER
      GET    /api/contacts/{id}/recording          AGENT DISPATCHER MANAGER
      PUT    /api/contacts/{id}/hold               AGENT DISPATCHER
      DELETE /api/contacts/{id}/hold               AGENT DISPATCHER
      POST   /api/contacts/{id}/transfer           AGENT DISPATCHER
      PUT    /api/contacts/{id}/transfer/completion AGENT DISPATCHER
      PUT    /api/contacts/{id}/conference         AGENT DISPATCHER
      PUT    /api/contacts/{id}/keeping            AGENT DISPATCHER
      PUT    /api/contacts/{id}/telephone          AGENT DISPATCHER
      GET    /api/transfer-targets                 AGENT DISPATCHER
      GET    /api/supervision                      MANAGER
      PUT    /api/supervision/calls/{id}/part      MANAGER
      DELETE /api/supervision/part                 MANAGER
      PUT    /api/supervision/calls/{id}/takeover  MANAGER
      PUT    /api/supervision/agents/{agent}/status MANAGER
      GET    /api/quality                          AGENT MANAGER
      GET    /api/quality/{contact}                AGENT MANAGER
      PUT    /api/quality/findings/{id}/verdict    MANAGER
      GET    /api/recordings/{contact}             AGENT DISPATCHER MANAGER
      GET    /api/citizens/history                 AGENT DISPATCHER
      GET    /api/tickets                          +
      GET    /api/tickets/{number}                 +
      GET    /api/tickets/{number}/events          +
      PUT    /api/tickets/{number}/draft           AGENT DISPATCHER
      PUT    /api/tickets/{number}/answer          AGENT DISPATCHER
      PUT    /api/tickets/{number}/submission      AGENT DISPATCHER
      PUT    /api/tickets/{number}/dispatch        AGENT DISPATCHER
      PUT    /api/tickets/{number}/signing         DEPARTMENT
      PUT    /api/tickets/{number}/return          DEPARTMENT
      PUT    /api/tickets/{number}/arbitration     DISPATCHER
      PUT    /api/tickets/{number}/reply           DEPARTMENT
      PUT    /api/tickets/{number}/callback        AGENT DISPATCHER
      PUT    /api/tickets/{number}/closure         DISPATCHER MANAGER
      PUT    /api/tickets/{number}/invalidation    AGENT DISPATCHER
      PUT    /api/tickets/{number}/unmasking       DISPATCHER DEPARTMENT MANAGER
      POST   /api/attachments                      DEPARTMENT AGENT DISPATCHER
      GET    /api/attachments/{id}                 +
      GET    /api/missed                           AGENT DISPATCHER MANAGER
      POST   /api/missed/{id}/call                 AGENT
      PUT    /api/missed/{id}/closure              AGENT MANAGER
      GET    /api/norms                            MANAGER
      GET    /api/norms/export                     MANAGER
      POST   /api/outbound-calls                   AGENT
      GET    /api/board                            AGENT DISPATCHER MANAGER
      GET    /api/insight                          DISPATCHER MANAGER
      GET    /api/insight/alarms                   AGENT DISPATCHER MANAGER
      GET    /api/insight/alarms/{id}              AGENT DISPATCHER MANAGER
      PUT    /api/insight/alarms/{id}/false-alarm  DISPATCHER MANAGER
      GET    /api/insight/act-before               DEPARTMENT DISPATCHER MANAGER
      GET    /api/tickets/{number}/similar         AGENT DISPATCHER MANAGER
      GET    /api/learning                         MANAGER ADMIN
      GET    /api/learning/examples                DISPATCHER MANAGER ADMIN
      PUT    /api/learning/examples/{id}/exclusion DISPATCHER MANAGER ADMIN
      POST   /api/learning/training                MANAGER ADMIN
      PUT    /api/learning/current                 MANAGER ADMIN
      GET    /api/ivr                              MANAGER ADMIN
      GET    /api/announcements                    AGENT DISPATCHER MANAGER ADMIN
      POST   /api/announcements                    MANAGER
      PUT    /api/announcements/{id}/ending        MANAGER
      GET    /api/audit                            ADMIN
      GET    /channels/wechat                      =
      POST   /channels/wechat                      =
      GET    /channels/weibo                       =
      POST   /channels/weibo                       =
      GET    /channels/app/messages                =
      POST   /channels/app/messages                =
      """;

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
  void theTableNamesEveryRouteAndNoOther() {
    assertThat(routes()).isEqualTo(new TreeSet<>(table().keySet()));
  }

  @Test
  void theDescriptionNamesEveryRoute() throws Exception {
    var paths = hotline.nobody().get("/api/openapi.json").expect(200).json().path("paths");
    Set<String> described = new TreeSet<>();
    for (var path : paths.properties()) {
      for (var method : path.getValue().properties()) {
        described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    assertThat(described).containsAll(routes()).contains("GET /api/live");
  }

  @Test
  void everyRouteLetsInExactlyItsRoles() throws Exception {
    Map<String, TestingPerson> people = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (var route : table().entrySet()) {
      for (String role : Stream.concat(Stream.of("nobody"), ALL.stream().sorted()).toList()) {
        TestingPerson person =
            role.equals("nobody") ? hotline.nobody() : signedIn(people, role, route.getKey());
        int status = call(person, route.getKey());
        if (!fits(role, route.getValue(), status)) {
          wrong.add("%s as %s: %d".formatted(route.getKey(), role, status));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static TestingPerson signedIn(
      Map<String, TestingPerson> people, String role, String route)
      throws IOException, InterruptedException {
    // These two change who one is.
    if (route.endsWith("/api/session")) {
      return hotline.signIn(ACCOUNTS.get(role));
    }
    if (!people.containsKey(role)) {
      people.put(role, hotline.signIn(ACCOUNTS.get(role)));
    }
    return people.get(role);
  }

  private static boolean fits(String role, Set<String> who, int status) {
    if (who.contains("=")) {
      return status >= 400 && status < 500;
    }
    if (who.contains("*") || (who.contains("+") && !role.equals("nobody")) || who.contains(role)) {
      return status != 401 && status != 403 && status < 500;
    }
    return status == (role.equals("nobody") ? 401 : 403);
  }

  private static int call(TestingPerson person, String route)
      throws IOException, InterruptedException {
    String method = route.substring(0, route.indexOf(' '));
    String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", "nothing");
    boolean upload =
        route.equals("POST /api/attachments") || route.equals("POST /api/articles/import");
    String body =
        upload ? "--x--\r\n" : method.equals("GET") || method.equals("DELETE") ? "" : "{}";
    String type = upload ? "multipart/form-data; boundary=x" : "application/json";
    return person.send(method, path, body, "Content-Type", type).response().statusCode();
  }

  private static Map<String, Set<String>> table() {
    return TABLE
        .lines()
        .map(line -> List.of(line.strip().split("\\s+")))
        .collect(
            Collectors.toMap(
                line -> line.get(0) + " " + line.get(1),
                line -> Set.copyOf(line.subList(2, line.size())),
                (first, second) -> {
                  throw new IllegalStateException("named twice");
                },
                TreeMap::new));
  }

  private static Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    var config = hotline.server().getEnvironment().jersey().getResourceConfig();
    Stream.concat(
            Stream.concat(
                    config.getClasses().stream(),
                    config.getInstances().stream().map(Object::getClass))
                .filter(type -> type.getName().startsWith("org.hotline12345."))
                .map(Resource::from),
            config.getResources().stream())
        .filter(resource -> resource != null && resource.getPath() != null)
        .forEach(resource -> collect("", resource, routes));
    assertThat(routes).isNotEmpty();
    return routes;
  }

  private static void collect(String parent, Resource resource, Set<String> routes) {
    String path = (parent + "/" + resource.getPath()).replaceAll("/+", "/");
    for (ResourceMethod method : resource.getResourceMethods()) {
      routes.add(method.getHttpMethod() + " " + path);
    }
    resource.getChildResources().forEach(child -> collect(path, child, routes));
  }
}
