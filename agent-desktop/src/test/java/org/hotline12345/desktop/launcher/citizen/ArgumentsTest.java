package org.hotline12345.desktop.launcher.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hotline12345.desktop.launcher.Problem;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void wordsOptionsAndFlagsComeApart() throws Exception {
    Arguments arguments = parse("wechat", "路灯不亮", "--from", "oA", "--plain");
    assertThat(arguments.words()).containsExactly("wechat", "路灯不亮");
    assertThat(arguments.option("from")).contains("oA");
    assertThat(arguments.flags()).containsExactly("plain");
  }

  @Test
  void anUnknownOptionAndAMissingValueAreRefused() {
    assertThatThrownBy(() -> parse("--colour", "red")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> parse("--from")).isInstanceOf(Problem.class);
  }

  @Test
  void valuesThatGoIntoSipOrXmlAreLimited() throws Exception {
    Arguments arguments = parse("--from", "1\r\nVia: x");
    assertThatThrownBy(() -> arguments.matching("from", "[0-9]{3,20}", "138"))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> parse("--from", "0").number("from", 5, 10))
        .isInstanceOf(Problem.class);
    assertThat(parse().number("from", 5, 10)).isEqualTo(5);
  }

  private static Arguments parse(String... words) throws Problem {
    return Arguments.parse(List.of(words), Set.of("from"), Set.of("plain"));
  }
}
