package org.hotline12345.desktop.ticket;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Masked;
import org.hotline12345.classifier.Sensitive.Kind;
import org.hotline12345.desktop.contact.Masking;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.tickets.draft.FieldName;

/// How much of who the citizen is a viewer sees in a ticket. Agents, who talk with them, see all.
final class Identity {
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])\\+?[0-9]{7,18}(?![0-9])");
  private static final String HIDDEN = "**";
  private static final Set<Kind> NUMBERS = EnumSet.of(Kind.PHONE, Kind.ID_NUMBER, Kind.CARD);
  private static final Set<Kind> NUMBERS_AND_NAMES =
      EnumSet.of(Kind.PHONE, Kind.ID_NUMBER, Kind.CARD, Kind.NAME);

  private Identity() {}

  static String field(FieldName name, String value, Person viewer) {
    if (viewer.is(Role.AGENT)) {
      return value;
    }
    return switch (name) {
      case PHONE -> digits(value);
      case PERSON -> name(value, viewer);
      case TITLE, REQUEST, SUMMARY -> words(value, viewer);
      case PLACE, ORGANISATION -> digits(value);
      case TIME, AMOUNT, LINE, KIND, URGENCY -> value;
    };
  }

  /// 王**, whatever follows.
  static String name(String name, Person viewer) {
    if (viewer.is(Role.AGENT) || viewer.is(Role.DISPATCHER) || name.isBlank()) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN;
  }

  /// What a citizen said, without numbers that identify, written or spoken; without names too for
  /// those who need not know them. The address stays: somebody has to go there.
  static String words(String text, Person viewer) {
    return digits(Masked.text(text, viewer.is(Role.DISPATCHER) ? NUMBERS : NUMBERS_AND_NAMES));
  }

  /// A telephone or identity number within a text.
  static String digits(String text) {
    return NUMBER.matcher(text).replaceAll(found -> Masking.masked(found.group()));
  }

  /// Whether a page sends back what it was shown rather than what somebody typed.
  static boolean masked(String value) {
    return value.contains(HIDDEN);
  }
}
