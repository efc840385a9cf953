package org.hotline12345.channels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/// The signature that WeChat and Weibo share: SHA-1, in hexadecimal, over the sorted parts joined.
public final class Signature {
  /// How old, or how far ahead, a signed time may be.
  public static final Duration FRESH = Duration.ofMinutes(10);

  private static final int MILLISECOND_DIGITS = 13;

  private Signature() {}

  public static String of(String... parts) {
    String[] sorted = parts.clone();
    Arrays.sort(sorted);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  /// Takes the same time however much of it is right.
  public static boolean same(String expected, String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws Refusal 403 unless the parts are signed by who knows the secret, and lately
  public static void check(
      String secret, String timestamp, String nonce, String given, Instant now) {
    if (timestamp == null || nonce == null || !same(of(secret, timestamp, nonce), given)) {
      throw Refusal.forbidden("wrong-signature");
    }
    checkFresh(timestamp, now);
  }

  /// @param timestamp seconds, or milliseconds as Weibo sends them
  public static void checkFresh(String timestamp, Instant now) {
    if (!timestamp.matches("[0-9]{1,13}")) {
      throw Refusal.forbidden("stale-timestamp");
    }
    long number = Long.parseLong(timestamp);
    Instant at =
        timestamp.length() == MILLISECOND_DIGITS
            ? Instant.ofEpochMilli(number)
            : Instant.ofEpochSecond(number);
    if (Duration.between(at, now).abs().compareTo(FRESH) > 0) {
      throw Refusal.forbidden("stale-timestamp");
    }
  }
}
