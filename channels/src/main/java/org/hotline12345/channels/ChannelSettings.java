package org.hotline12345.channels;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/// Which channels are open, with their secrets. A channel that is absent has no address and sends
/// nothing. `toString` shows no secret.
public record ChannelSettings(Optional<WeChat> wechat, Optional<Weibo> weibo, Optional<App> app) {

  /// @param appSecret for the customer-service API
  /// @param token signs the pushes
  /// @param aesKey 43 letters and digits (EncodingAESKey); empty: encrypted pushes are refused
  /// @param api address of WeChat's API, when it is not the real one
  public record WeChat(
      String appId, String appSecret, String token, Optional<String> aesKey, Optional<URI> api) {
    public WeChat {
      if (aesKey.isPresent()
          && (aesKey.get().length() != 43
              || Base64.getDecoder().decode(aesKey.get() + "=").length != 32)) {
        throw new IllegalArgumentException("WeChat's aesKey must be 43 letters and digits");
      }
    }

    @Override
    public String toString() {
      return "WeChat[" + appId + "]";
    }
  }

  /// @param appSecret signs the pushes
  /// @param api address of Weibo's API, when it is not the real one
  public record Weibo(String appSecret, String accessToken, Optional<URI> api) {
    @Override
    public String toString() {
      return "Weibo[]";
    }
  }

  /// @param key the app's bearer key
  public record App(String key) {
    public App {
      if (key.length() < 16) {
        throw new IllegalArgumentException("the app's key must have at least 16 characters");
      }
    }

    @Override
    public String toString() {
      return "App[]";
    }
  }
}
