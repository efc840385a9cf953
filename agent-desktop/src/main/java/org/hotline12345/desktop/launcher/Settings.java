package org.hotline12345.desktop.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the launcher reads from `config/hotline.yml`, the same file as the server's.
///
/// @param home the project's folder
/// @param var where everything is written
/// @param config the folder of `hotline.yml`
public record Settings(Path home, Path var, Path config, JsonNode file) {
  private static final String LOOPBACK = "127.0.0.1";

  public static Settings read(Path home) throws Problem {
    Path config = home.resolve(System.getenv().getOrDefault("HOTLINE_CONFIG", "config"));
    Path file = config.resolve("hotline.yml");
    try {
      String text = Files.readString(file);
      JsonNode tree =
          new YAMLMapper().readTree(new EnvironmentVariableSubstitutor(false).replace(text));
      return new Settings(
          home, home.resolve(tree.path("folder").asText("var")).normalize(), config, tree);
    } catch (IOException e) {
      throw new Problem("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  Path configurationFile() {
    return config.resolve("hotline.yml");
  }

  Path run() {
    return var.resolve("run");
  }

  Path logs() {
    return var.resolve("log");
  }

  Path secret(String name) {
    return var.resolve("secrets").resolve(name);
  }

  /// What a secret's file holds.
  public String secretText(String name) throws Problem {
    try {
      return Files.readString(secret(name)).strip();
    } catch (IOException e) {
      throw new Problem("cannot read " + secret(name) + "; ./hotline up writes it", e);
    }
  }

  Path demoPassword() {
    return var.resolve("demo-password");
  }

  String mysqlHost() {
    return file.path("mysql").path("host").asText(LOOPBACK);
  }

  public String asteriskHost() {
    return file.path("asterisk").path("host").asText(LOOPBACK);
  }

  boolean asteriskEnabled() {
    return file.path("asterisk").path("enabled").asBoolean(true);
  }

  static boolean here(String host) {
    return host.equals(LOOPBACK) || host.equals("localhost");
  }

  public int port(PortSetting setting) {
    JsonNode value =
        setting == PortSetting.HTTP
            ? file.path("server").path("applicationConnectors").path(0).path("port")
            : file.at(setting.key());
    return value.asInt(setting.usual());
  }

  public String url() {
    return "http://" + LOOPBACK + ":" + port(PortSetting.HTTP);
  }

  /// A setting by its JSON pointer.
  public String text(String pointer, String otherwise) {
    String value = file.at(pointer).asText("");
    return value.isEmpty() ? otherwise : value;
  }
}
