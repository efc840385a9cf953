package org.hotline12345.telephony.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys that open recordings. The file has one 256-bit key in Base64 on each line; the first
/// seals what is new, the others open what is older. A key is known by its [#id], which is made
/// from the key itself and tells nothing about it.
public final class RecordingKeys {
  private static final int KEY_BYTES = 32;
  static final int ID_BYTES = 8;

  /// Where the keys are; asked each time, so that a new key counts at once.
  @FunctionalInterface
  public interface Source {
    RecordingKeys read() throws IOException;
  }

  private final Map<String, SecretKey> keys;
  private final String current;

  private RecordingKeys(Map<String, SecretKey> keys) {
    this.keys = keys;
    this.current = keys.keySet().iterator().next();
  }

  /// @throws IOException when the file is missing or holds anything but keys
  public static RecordingKeys read(Path file) throws IOException {
    return of(Files.readString(file));
  }

  /// @param lines keys in Base64, the one to seal with first
  public static RecordingKeys of(String lines) throws IOException {
    Map<String, SecretKey> found = new LinkedHashMap<>();
    for (String line : lines.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
      byte[] key = decoded(line);
      found.putIfAbsent(id(key), new SecretKeySpec(key, "AES"));
    }
    if (found.isEmpty()) {
      throw new IOException("there is no recording key");
    }
    return new RecordingKeys(found);
  }

  /// A new key, as a line of the file.
  public static String line(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static byte[] decoded(String line) throws IOException {
    try {
      byte[] key = Base64.getDecoder().decode(line);
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException notBase64) {
      throw new IOException("a recording key is not Base64", notBase64);
    }
    throw new IOException("a recording key has 256 bits");
  }

  private static String id(byte[] key) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update("recording key".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash.digest(key), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The key for what is new.
  public String current() {
    return current;
  }

  SecretKey key() {
    return keys.get(current);
  }

  Optional<SecretKey> key(ByteBuffer id) {
    byte[] bytes = new byte[ID_BYTES];
    id.get(bytes);
    return Optional.ofNullable(keys.get(HexFormat.of().formatHex(bytes)));
  }
}
