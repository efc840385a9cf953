package org.hotline12345.telephony.asterisk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void placesAreFilledAndDialplanVariablesAreLeftAlone() {
    Template template = new Template(Path.of("x.conf"), "a={{one}} ${TWO} {{one}}");
    assertThat(template.fill(Map.of("one", "$1\\"))).isEqualTo("a=$1\\ ${TWO} $1\\");
  }

  @Test
  void aNameWithoutValueIsToldWithFileAndLine() {
    Template template = new Template(Path.of("x.conf"), "a\nb={{missing}}\n");
    assertThatThrownBy(() -> template.fill(Map.of()))
        .hasMessage("x.conf:2: there is no value named missing");
  }

  @Test
  void sipPasswordsFollowFromOneSecret() {
    assertThat(DerivedSecrets.sipPassword("secret", "agent1"))
        .hasSize(24)
        .isEqualTo(DerivedSecrets.sipPassword("secret", "agent1"))
        .isNotEqualTo(DerivedSecrets.sipPassword("secret", "agent2"));
  }
}
