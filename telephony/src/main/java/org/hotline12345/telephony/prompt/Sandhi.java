package org.hotline12345.telephony.prompt;

import java.util.ArrayList;
import java.util.List;

/// Tones that change beside others: 不 rises before a falling tone.
final class Sandhi {
  private Sandhi() {}

  static List<String> applied(List<String> syllables) {
    List<String> out = new ArrayList<>(syllables);
    for (int i = 0; i + 1 < out.size(); i++) {
      if (out.get(i).equals("bu4") && out.get(i + 1).endsWith("4")) {
        out.set(i, "bu2");
      }
    }
    return List.copyOf(out);
  }
}
