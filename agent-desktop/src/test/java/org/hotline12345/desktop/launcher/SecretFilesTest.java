package org.hotline12345.desktop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
  @TempDir Path folder;

  @Test
  void eachIsMadeOnceForItsOwnerAlone() throws Exception {
    Settings settings = settings();
    assertThat(new SecretFiles(settings).make()).isTrue();
    String password = Files.readString(settings.demoPassword());
    Files.delete(settings.secret(SecretFiles.AMI));
    assertThat(new SecretFiles(settings).make()).isTrue();
    assertThat(new SecretFiles(settings).make()).isFalse();
    assertThat(Files.readString(settings.demoPassword())).isEqualTo(password);
    for (Path file : new Path[] {settings.secret(SecretFiles.AMI), settings.demoPassword()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(folder.resolve("secrets"))
        .satisfies(
            secrets ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                    .isEqualTo("rwx------"));
  }

  @Test
  void theWeChatKeyIsFortyThreeLettersAndDigitsOfBase64() throws Exception {
    Settings settings = settings();
    new SecretFiles(settings).make();
    String key = settings.secretText(SecretFiles.WECHAT_AES_KEY);
    assertThat(key).matches("[A-Za-z0-9]{43}");
    assertThat(Base64.getDecoder().decode(key + "=")).hasSize(32);
  }

  private Settings settings() {
    return new Settings(folder, folder, folder, new JsonMapper().createObjectNode());
  }
}
