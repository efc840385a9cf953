package org.hotline12345.telephony.prompt;

/// How something is spoken.
///
/// @param variant of espeak-ng's voice: `f1`..`f5`, `m1`..`m8`, or empty for its own
/// @param speed 80 to 450, about words per minute
/// @param pitch 0 to 99
public record Voice(String variant, int speed, int pitch) {
  public static final Voice PROMPT = new Voice("f2", 165, 50);
  public static final Voice CITIZEN = new Voice("m3", 165, 50);

  public Voice {
    if (!variant.matches("[A-Za-z0-9]{0,20}")) {
      throw new IllegalArgumentException("voice variant: letters and digits only");
    }
    if (speed < 80 || speed > 450 || pitch < 0 || pitch > 99) {
      throw new IllegalArgumentException("speed is 80 to 450, pitch 0 to 99");
    }
  }

  String name() {
    return variant.isEmpty() ? "cmn-latn-pinyin" : "cmn-latn-pinyin+" + variant;
  }
}
