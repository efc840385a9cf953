package org.hotline12345.channels.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hotline12345.channels.Refusal;

/// Opens what WeChat encrypted: AES-256-CBC over 16 random bytes, a length of 4 bytes, the message
/// and the account's id, padded to 32. Checks each of those, which the library leaves out.
final class WeChatCipher {
  private static final int RANDOM = 16;
  private static final int LENGTH = 4;
  private static final int BLOCK = 32;

  private final byte[] key;
  private final String appId;

  WeChatCipher(String aesKey, String appId) {
    this.key = Base64.getDecoder().decode(aesKey + "=");
    this.appId = appId;
  }

  /// @throws Refusal 403 if it was not encrypted for us
  String open(String base64) {
    byte[] plain = unpad(decrypt(base64));
    if (plain.length < RANDOM + LENGTH) {
      throw wrong();
    }
    int length = ByteBuffer.wrap(plain, RANDOM, LENGTH).getInt();
    int start = RANDOM + LENGTH;
    if (length < 0 || length > plain.length - start) {
      throw wrong();
    }
    String owner =
        new String(plain, start + length, plain.length - start - length, StandardCharsets.UTF_8);
    if (!owner.equals(appId)) {
      throw wrong();
    }
    return new String(plain, start, length, StandardCharsets.UTF_8);
  }

  private byte[] decrypt(String base64) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(Arrays.copyOf(key, cipher.getBlockSize())));
      return cipher.doFinal(Base64.getMimeDecoder().decode(base64));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw wrong();
    }
  }

  private static byte[] unpad(byte[] padded) {
    if (padded.length == 0) {
      throw wrong();
    }
    int padding = padded[padded.length - 1];
    if (padding < 1 || padding > BLOCK || padding > padded.length) {
      throw wrong();
    }
    return Arrays.copyOf(padded, padded.length - padding);
  }

  private static Refusal wrong() {
    return Refusal.forbidden("wrong-encryption");
  }
}
