package org.hotline12345.desktop;

import java.net.URI;
import java.util.Optional;
import org.hotline12345.channels.ChannelSettings;

/// Reads the configuration of the channels.
record ChannelSide(HotlineConfiguration configuration, Secrets secrets) {
  ChannelSettings settings() {
    return new ChannelSettings(
        configuration.wechat.enabled() ? Optional.of(wechat()) : Optional.empty(),
        configuration.weibo.enabled() ? Optional.of(weibo()) : Optional.empty(),
        configuration.app.enabled()
            ? Optional.of(new ChannelSettings.App(secrets.read("app-key")))
            : Optional.empty());
  }

  private ChannelSettings.WeChat wechat() {
    return new ChannelSettings.WeChat(
        configuration.wechat.appId(),
        secrets.read("wechat-app-secret"),
        secrets.read("wechat-token"),
        secrets.find("wechat-aes-key"),
        uri(configuration.wechat.api()));
  }

  private ChannelSettings.Weibo weibo() {
    return new ChannelSettings.Weibo(
        secrets.read("weibo-app-secret"),
        secrets.read("weibo-access-token"),
        uri(configuration.weibo.api()));
  }

  private static Optional<URI> uri(String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(URI.create(text));
  }
}
