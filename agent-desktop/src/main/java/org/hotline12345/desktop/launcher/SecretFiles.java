package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.hotline12345.telephony.recording.RecordingKeys;

/// The secrets, each one line in a file that only its owner reads; made when missing.
final class SecretFiles {
  static final String MYSQL = "mysql";
  static final String AMI = "ami";
  static final String AGENT_PHONES = "agent-phones";
  static final String WECHAT_TOKEN = "wechat-token";
  static final String WECHAT_AES_KEY = "wechat-aes-key";
  static final String WEIBO_APP_SECRET = "weibo-app-secret";
  static final String APP_KEY = "app-key";
  static final String RECORDING_KEYS = "recording-keys";

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /// Without the letters and digits that are taken for each other.
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int USUAL_LENGTH = 32;

  /// WeChat demands exactly this many letters and digits (32 bytes in Base64).
  private static final int AES_KEY_LENGTH = 43;

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private final Settings settings;
  private final SecureRandom random = new SecureRandom();

  SecretFiles(Settings settings) {
    this.settings = settings;
  }

  /// Makes those that are missing.
  ///
  /// @return whether any was
  boolean make() throws IOException {
    PrivateFolders.create(settings.var().resolve("secrets"));
    boolean made = false;
    for (String name :
        List.of(
            MYSQL,
            AMI,
            AGENT_PHONES,
            WECHAT_TOKEN,
            "wechat-app-secret",
            WEIBO_APP_SECRET,
            "weibo-access-token",
            APP_KEY)) {
      made |= makeMissing(settings.secret(name), random(ALPHABET, USUAL_LENGTH));
    }
    made |= makeMissing(settings.secret(WECHAT_AES_KEY), aesKey());
    made |= makeMissing(settings.secret(RECORDING_KEYS), RecordingKeys.line(random));
    made |= makeMissing(settings.demoPassword(), readable());
    return made;
  }

  private static boolean makeMissing(Path file, String value) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0) {
      return false;
    }
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.deleteIfExists(partial);
    Files.createFile(partial, PosixFilePermissions.asFileAttribute(OWNER));
    Files.writeString(partial, value + "\n");
    Files.move(partial, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /// 32 random bytes in Base64 without the "=", drawn until they hold letters and digits alone.
  private String aesKey() {
    while (true) {
      byte[] key = new byte[32];
      random.nextBytes(key);
      String text = java.util.Base64.getEncoder().withoutPadding().encodeToString(key);
      if (text.length() == AES_KEY_LENGTH && text.matches("[A-Za-z0-9]+")) {
        return text;
      }
    }
  }

  private String readable() {
    return String.join(
        "-", random(READABLE, 4), random(READABLE, 4), random(READABLE, 4), random(READABLE, 4));
  }

  private String random(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
