package org.hotline12345.telephony.asterisk.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Passwords that need not be stored, because they follow from one stored secret.
public final class DerivedSecrets {
  private static final int LENGTH = 24;

  private DerivedSecrets() {}

  /// The SIP password of an agent: the first 24 characters of base64url(HMAC-SHA256(secret, id)).
  public static String sipPassword(String sipSecret, String agent) {
    return derive(sipSecret, agent);
  }

  /// The key that Asterisk must name when it asks our FastAGI server for anything.
  public static String agiKey(String amiSecret) {
    return derive(amiSecret, "fastagi");
  }

  private static String derive(String secret, String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] code = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code).substring(0, LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java has no HmacSHA256", impossible);
    }
  }
}
