package org.hotline12345.telephony.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// How a sealed file is laid out. A head of [#HEAD] bytes: `HLR1`, the id of the key, a nonce and
/// this file's own random key sealed with that key. Then the content in chunks of [#CHUNK] bytes,
/// each sealed by AES-256-GCM with the file's own key, the chunk's number and whether it is the
/// last as nonce: chunks cannot be changed, swapped, left out or cut off unseen, and each can be
/// read alone. To change the outer key only the head is written anew.
final class Seal {
  static final int CHUNK = 1 << 16;
  static final int TAG = 16;
  static final int HEAD = 72;
  private static final byte[] MAGIC = "HLR1".getBytes(StandardCharsets.US_ASCII);
  private static final int NONCE = 12;
  private static final int FILE_KEY = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  static SecretKey fileKey() {
    return new SecretKeySpec(random(FILE_KEY), "AES");
  }

  static byte[] head(SecretKey fileKey, RecordingKeys keys) throws IOException {
    byte[] nonce = random(NONCE);
    byte[] id = HexFormat.of().parseHex(keys.current());
    byte[] wrapped = crypt(Cipher.ENCRYPT_MODE, keys.key(), nonce, id, fileKey.getEncoded());
    return ByteBuffer.allocate(HEAD).put(MAGIC).put(id).put(nonce).put(wrapped).array();
  }

  /// @throws IOException when this is no sealed file, or sealed with a key that is not at hand
  static SecretKey opened(ByteBuffer head, RecordingKeys keys) throws IOException {
    byte[] magic = new byte[MAGIC.length];
    head.get(magic);
    if (!java.util.Arrays.equals(magic, MAGIC)) {
      throw new IOException("not a sealed recording");
    }
    byte[] id = new byte[RecordingKeys.ID_BYTES];
    head.duplicate().get(id);
    SecretKey outer =
        keys.key(head)
            .orElseThrow(() -> new IOException("sealed with key " + HexFormat.of().formatHex(id)));
    byte[] nonce = new byte[NONCE];
    head.get(nonce);
    byte[] wrapped = new byte[FILE_KEY + TAG];
    head.get(wrapped);
    return new SecretKeySpec(crypt(Cipher.DECRYPT_MODE, outer, nonce, id, wrapped), "AES");
  }

  static byte[] chunk(int mode, SecretKey fileKey, long number, boolean last, byte[] bytes)
      throws IOException {
    byte[] nonce = ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number).array();
    return crypt(mode, fileKey, nonce, new byte[0], bytes);
  }

  private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] beside, byte[] bytes)
      throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(beside);
      return cipher.doFinal(bytes);
    } catch (AEADBadTagException altered) {
      throw new IOException("the recording was altered or cut off", altered);
    } catch (GeneralSecurityException broken) {
      throw new IOException("cannot seal or open", broken);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
