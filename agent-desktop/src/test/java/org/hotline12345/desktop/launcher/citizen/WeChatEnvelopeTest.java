package org.hotline12345.desktop.launcher.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Test;

class WeChatEnvelopeTest {
  private static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

  @Test
  void whatItEncryptsAnotherImplementationReads() throws Exception {
    WeChatEnvelope envelope = new WeChatEnvelope("token", AES_KEY, "wx12345");
    String message = "<xml><Content>和平小区三号楼路灯不亮</Content></xml>";
    String encrypted = envelope.encrypt(message);
    String signature = envelope.sign("1700000000", "42", encrypted);
    assertThat(
            new WxCryptUtil("token", AES_KEY, "wx12345")
                .decryptContent(signature, "1700000000", "42", encrypted))
        .isEqualTo(message);
  }

  @Test
  void itsSignatureIsThatOfWeibosOwnExample() throws Exception {
    assertThat(WeChatEnvelope.sha1("xyz123xyz", "1397022061823", "57155157"))
        .isEqualTo("90e4c22c90a58f26526c2dd5b6c56c8822edeaa1");
  }
}
