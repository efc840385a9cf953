package org.hotline12345.desktop;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hotline12345.tickets.db.server.TestingMySql;

/// The whole server as it is shipped, with a real MySQL and without Asterisk, on a free port.
public final class TestingHotline implements AutoCloseable {
  public static final String PASSWORD = "demo-password-for-tests";
  public static final String SECRET = "abcdefghijklmnopqrstuvwxyz012345";
  public static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  public static final String RECORDING_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  public static final String APP_ID = "wx12345demo000001";

  private final TestingMySql.TestingDatabase database = TestingMySql.createDatabase();
  private final Path folder;
  private final DropwizardTestSupport<HotlineConfiguration> server;

  /// @param weChat address of a double of WeChat's API
  public TestingHotline(String weChat) throws Exception {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "hotline-");
    writeSecrets();
    Path home = Path.of(System.getProperty("hotline.home"));
    server =
        new DropwizardTestSupport<>(
            HotlineServer.class,
            home.resolve("config/hotline.yml").toString(),
            ConfigOverride.config("folder", folder.toString()),
            ConfigOverride.config("config", home.resolve("config").toString()),
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("mysql.port", Integer.toString(TestingMySql.server().port())),
            ConfigOverride.config("mysql.database", database.schema()),
            ConfigOverride.config("mysql.user", database.user()),
            ConfigOverride.config("asterisk.enabled", "false"),
            ConfigOverride.config("callback.atAnyHour", "true"),
            ConfigOverride.config("agents.absence", "2s"),
            ConfigOverride.config("wechat.appId", APP_ID),
            ConfigOverride.config("wechat.api", weChat));
    server.before();
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  /// Somebody who is signed in.
  public TestingPerson signIn(String username) throws IOException, InterruptedException {
    TestingPerson person = nobody();
    person.post("/api/session", credentials(username, PASSWORD)).expect(200);
    return person;
  }

  public TestingPerson nobody() {
    CookieManager cookies = new CookieManager();
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    return new TestingPerson(this, client, cookies);
  }

  public static String credentials(String username, String password) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
  }

  DropwizardTestSupport<HotlineConfiguration> server() {
    return server;
  }

  TestingMySql.TestingDatabase database() {
    return database;
  }

  Path folder() {
    return folder;
  }

  private void writeSecrets() throws IOException {
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("mysql"), database.password());
    for (String name :
        new String[] {
          "ami",
          "agent-phones",
          "wechat-token",
          "wechat-app-secret",
          "weibo-app-secret",
          "weibo-access-token",
          "app-key"
        }) {
      Files.writeString(secrets.resolve(name), SECRET);
    }
    Files.writeString(secrets.resolve("wechat-aes-key"), AES_KEY);
    Files.writeString(secrets.resolve("recording-keys"), RECORDING_KEY);
    Files.writeString(folder.resolve("demo-password"), PASSWORD);
  }

  @Override
  public void close() throws IOException {
    server.after();
    database.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
