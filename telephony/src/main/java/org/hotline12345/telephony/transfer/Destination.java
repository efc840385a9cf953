package org.hotline12345.telephony.transfer;

/// A target and how Asterisk reaches it.
///
/// @param dial such as `PJSIP/12315@trunk`
public record Destination(Target target, String dial) {
  public Destination {
    if (!dial.matches("PJSIP/[A-Za-z0-9+-]{1,40}(@[a-z0-9-]{1,32})?")) {
      throw new IllegalArgumentException("cannot be dialled: " + dial);
    }
  }
}
