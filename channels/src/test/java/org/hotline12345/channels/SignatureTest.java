package org.hotline12345.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  /// From Weibo's documentation of the fan service.
  @Test
  void itIsTheOneOfTheOfficialExample() {
    assertThat(Signature.of("xyz123xyz", "1397022061823", "57155157"))
        .isEqualTo("90e4c22c90a58f26526c2dd5b6c56c8822edeaa1");
  }

  @Test
  void secondsAndMillisecondsAreTold() {
    Instant now = Instant.ofEpochMilli(1_397_022_061_823L);
    Signature.checkFresh("1397022061823", now);
    Signature.checkFresh("1397022061", now);
    Signature.checkFresh("1397021500", now);
  }

  @ParameterizedTest
  @CsvSource({
    "1397021461",
    "1397022662",
    "1397021461822",
    "0",
    "-1",
    "''",
    "99999999999999",
    "1e9"
  })
  void aTimeFarFromNowIsRefused(String timestamp) {
    Instant now = Instant.ofEpochMilli(1_397_022_061_823L);
    assertThatThrownBy(() -> Signature.checkFresh(timestamp, now))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(403));
  }
}
