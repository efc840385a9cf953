package org.hotline12345.desktop.launcher.citizen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Signs and encrypts as WeChat's own servers do before they push a message. Source: WeChat
/// Official Accounts Platform, "message encryption and decryption": AES-256-CBC over 16 random
/// bytes, the length, the message and the app id, padded to 32 bytes.
///
/// @param token agreed with the platform
/// @param aesKey 43 characters
record WeChatEnvelope(String token, String aesKey, String appId) {
  private static final int BLOCK = 32;

  String encrypt(String message) throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(aesKey + "=");
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    byte[] app = appId.getBytes(StandardCharsets.UTF_8);
    int length = random.length + Integer.BYTES + text.length + app.length;
    int padding = BLOCK - length % BLOCK;
    byte[] fill = new byte[padding];
    Arrays.fill(fill, (byte) padding);
    byte[] plain =
        ByteBuffer.allocate(length + padding)
            .put(random)
            .putInt(text.length)
            .put(text)
            .put(app)
            .put(fill)
            .array();
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new IvParameterSpec(Arrays.copyOf(key, 16)));
    return Base64.getEncoder().encodeToString(cipher.doFinal(plain));
  }

  /// sha1 over the sorted parts, the token among them.
  String sign(String... parts) throws GeneralSecurityException {
    return sha1(token, parts);
  }

  static String sha1(String secret, String... parts) throws GeneralSecurityException {
    String[] all = Arrays.copyOf(parts, parts.length + 1);
    all[parts.length] = secret;
    Arrays.sort(all);
    byte[] digest =
        MessageDigest.getInstance("SHA-1")
            .digest(String.join("", all).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
