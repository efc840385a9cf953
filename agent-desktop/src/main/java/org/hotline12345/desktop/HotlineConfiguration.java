package org.hotline12345.desktop;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// `config/hotline.yml`, where each setting is explained. Relative paths are below the home folder
/// (system property `hotline.home`, by default the working folder).
public class HotlineConfiguration extends Configuration {
  @JsonProperty @NotNull Path folder = Path.of("var");
  @JsonProperty @NotNull Path config = Path.of("config");
  @JsonProperty @Valid @NotNull Http http;
  @JsonProperty @Valid @NotNull Sessions sessions;
  @JsonProperty @Valid @NotNull MySql mysql;
  @JsonProperty @Valid @NotNull Asterisk asterisk;
  @JsonProperty @NotNull Demo demo;
  @JsonProperty @Valid @NotNull Recordings recordings;
  @JsonProperty @Valid @NotNull Speech speech;
  @JsonProperty @Valid @NotNull Agents agents;
  @JsonProperty @Valid @NotNull WeChat wechat;
  @JsonProperty @Valid @NotNull Weibo weibo;
  @JsonProperty @Valid @NotNull App app;
  @JsonProperty @Valid @NotNull CallBack callback;
  @JsonProperty @Valid @NotNull Learning learning;

  /// A path of the configuration, made absolute.
  static Path atHome(Path path) {
    return Path.of(System.getProperty("hotline.home", ""))
        .resolve(path)
        .toAbsolutePath()
        .normalize();
  }

  Path folder() {
    return atHome(folder);
  }

  Path config() {
    return atHome(config);
  }

  public record Http(
      @NotNull Path pages,
      boolean https,
      @NotNull List<String> origins,
      @NotNull DataSize bodyLimit,
      @NotNull DataSize attachmentLimit,
      @NotNull DataSize smallBodyLimit) {}

  public record Sessions(
      @NotNull Duration idle,
      @NotNull Duration absolute,
      @Min(1) int wrongPasswordsPerAccount,
      @Min(1) int wrongPasswordsPerAddress,
      @NotNull Duration wrongPasswordWindow,
      boolean demoAccounts) {}

  public record MySql(
      @NotEmpty String host,
      @Min(1) @Max(65535) int port,
      @NotEmpty String database,
      @NotEmpty String user,
      @Min(2) @Max(500) int connections,
      @NotNull Duration patience) {}

  public record Asterisk(
      boolean enabled,
      @NotEmpty String host,
      int ami,
      @NotEmpty String amiUser,
      int sip,
      int ws,
      String webSocketUrl,
      int agi,
      int audio,
      int rtp) {}

  public record Demo(int citizenPort, int wechatPort) {}

  /// @param freeAtLeast less room on the disk is said on the screens
  public record Recordings(
      @NotNull Duration keep, @Valid @NotNull List<Keep> rules, @NotNull DataSize freeAtLeast) {}

  /// What is named must fit.
  public record Keep(
      @NotEmpty String name, Boolean ticket, String urgency, String line, @NotNull Duration keep) {}

  /// @param servers addresses of vosk-servers; none: recognised in this process
  public record Speech(
      @NotNull Path model, @NotNull List<URI> servers, @Min(1) @Max(10_000) int streamsPerServer) {}

  public record Agents(
      @NotNull Duration ring,
      @NotNull Duration chatRing,
      @NotNull Duration wrapUp,
      @Min(1) @Max(20) int chats,
      @NotNull Duration absence,
      boolean silentListening) {}

  public record WeChat(boolean enabled, @NotEmpty String appId, String api) {}

  public record Weibo(boolean enabled, String api) {}

  public record App(boolean enabled) {}

  public record CallBack(
      @NotNull Duration every, @Min(1) @Max(1000) int batch, boolean atAnyHour) {}

  public record Learning(
      @Min(1) int after, @NotNull Duration atMostEvery, @Min(2) @Max(1000) int versions) {}
}
