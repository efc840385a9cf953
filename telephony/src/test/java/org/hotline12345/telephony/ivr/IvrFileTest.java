package org.hotline12345.telephony.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hotline12345.telephony.phones.HotlineTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IvrFileTest {
  @TempDir Path folder;

  @Test
  void theShippedFlowsAskAfterTheCallAndNeverBefore() throws IOException {
    IvrFlows flows = IvrFile.read(HotlineTool.home().resolve("config/ivr.yml"));
    assertThat(flows.menuInFront()).isFalse();
    assertThat(flows.flow("after").orElseThrow()).first().isInstanceOf(IvrStep.Rate.class);
    assertThat(flows.flow("callback").orElseThrow()).hasSize(3);
  }

  @Test
  void aMenuLeadsToSkills() throws IOException {
    Path file = folder.resolve("ivr.yml");
    Files.writeString(
        file,
        """
        flows:
          before:
            - choose:
                prompt: menu
                keys:
                  "1": [{queue: {skills: [HR], priority: 1}}]
                  "2": [{say: thanks}, hangUp]
        """);
    IvrFlows flows = IvrFile.read(file);
    assertThat(flows.menuInFront()).isTrue();
  }

  @Test
  void everyMistakeIsToldWithItsLineAndReason() {
    Map<String, String> mistakes =
        Map.of(
            "flows:\n  after:\n    - shout: x\n", ":3: unknown name shout",
            "flows:\n  later: []\n", ":2: unknown name later",
            "flows:\n  after: rate\n", ":2: a list of steps is expected",
            "flows:\n  after:\n    - say: ../../etc/passwd\n", ":3: a prompt's name",
            "flows:\n  after:\n    - rate: {seconds: 5}\n", ":3: prompt is missing",
            "flows:\n  after:\n    - rate: {prompt: r, seconds: 500}\n", ":3: must be from 1 to 30",
            "flows:\n  before:\n    - choose: {prompt: m, keys: {x: []}}\n", ":3: a key is one of",
            "flows:\n  after:\n    - say: a\n    say: b\n", ":4: ",
            "flows:\n  after:\n    - ask: {prompt: a, into: CONTACT, digits: 3}\n",
                ":3: CONTACT belongs to the hotline",
            """
            flows:
              before:
                - choose:
                    prompt: a
                    keys:
                      "1":
                        - choose: {prompt: b, keys: {"1": []}}
            """,
                ":7: one level of choice is the limit");
    mistakes.forEach(
        (text, reason) -> {
          Path file = folder.resolve("ivr.yml");
          assertThatThrownBy(
                  () -> {
                    Files.writeString(file, text);
                    IvrFile.read(file);
                  })
              .isInstanceOf(IvrMistake.class)
              .hasMessageContaining("ivr.yml" + reason);
        });
  }
}
