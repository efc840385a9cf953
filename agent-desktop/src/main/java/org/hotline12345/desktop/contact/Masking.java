package org.hotline12345.desktop.contact;

import java.util.regex.Pattern;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;

/// How much of a citizen's address each role sees: agents, who talk with citizens, all of it;
/// everybody else the beginning and the end, until they ask for it with a reason.
public final class Masking {
  private static final Pattern PHONE = Pattern.compile("\\+?\\d{7,20}");
  private static final String HIDDEN = "****";

  private Masking() {}

  public static String address(String address, Person viewer) {
    return viewer.is(Role.AGENT) ? address : masked(address);
  }

  /// `138****5678`; of anything but a telephone number less is left.
  public static String masked(String address) {
    int length = address.length();
    if (PHONE.matcher(address).matches() && length >= 9) {
      return address.substring(0, length - 8) + HIDDEN + address.substring(length - 4);
    }
    if (length >= 8) {
      return address.substring(0, 3) + HIDDEN + address.substring(length - 2);
    }
    return length == 0 ? "" : address.substring(0, 1) + HIDDEN;
  }
}
