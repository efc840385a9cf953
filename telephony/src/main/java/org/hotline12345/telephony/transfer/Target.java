package org.hotline12345.telephony.transfer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hotline12345.acd.AgentId;

/// Somebody whom a call is sent to or who joins it. Its text, such as `a-agent2`, `l-tax`,
/// `n-04731234567` or `e-110`, stands in their leg's channel variable TARGET.
public record Target(Kind kind, String code) {
  private static final Pattern TEXT = Pattern.compile("([alne])-([A-Za-z0-9][A-Za-z0-9-]{0,31})");

  public enum Kind {
    AGENT,
    /// One of the integrated lines, by its code.
    LINE,
    /// Any telephone number.
    NUMBER,
    /// 110, 119, 120 or 122.
    EMERGENCY;

    char letter() {
      return Character.toLowerCase(name().charAt(0));
    }
  }

  public Target {
    if (!TEXT.matcher(kind.letter() + "-" + code).matches()) {
      throw new IllegalArgumentException("no target: " + kind + " " + code);
    }
  }

  /// @return empty for anything that is not a target's text
  public static Optional<Target> read(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (kind.letter() == matcher.group(1).charAt(0)) {
        return Optional.of(new Target(kind, matcher.group(2)));
      }
    }
    return Optional.empty();
  }

  public static Target agent(String id) {
    return new Target(Kind.AGENT, id);
  }

  public static Target emergency(String number) {
    return new Target(Kind.EMERGENCY, number);
  }

  /// The agent, if it is one.
  public Optional<AgentId> agent() {
    return kind == Kind.AGENT ? Optional.of(new AgentId(code)) : Optional.empty();
  }

  public String text() {
    return kind.letter() + "-" + code;
  }

  @Override
  public String toString() {
    return text();
  }
}
