package org.hotline12345.telephony.call;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Reason;
import org.hotline12345.telephony.transfer.Target;

/// A channel with the variables of ours that Asterisk shows in each of its events. The citizen's
/// leg has a stage; an agent's leg has inherited the contact alone.
public record Leg(String channel, Map<String, String> variables) {
  /// Stands for the number of a caller who hides it.
  public static final String WITHHELD = "anonymous";

  /// The endpoint of the outside, where nobody is an agent.
  private static final String TRUNK = "trunk";

  public Leg {
    variables = Map.copyOf(variables);
  }

  public Optional<ContactId> contact() {
    String value = text("CONTACT");
    return value.matches("[A-Za-z0-9-]{1,64}")
        ? Optional.of(new ContactId(value))
        : Optional.empty();
  }

  /// The order of a call of ours to a citizen.
  public Optional<String> order() {
    return text("ORDER").isEmpty() ? Optional.empty() : Optional.of(text("ORDER"));
  }

  public String stage() {
    return text("STAGE");
  }

  public boolean isCitizen() {
    return !stage().isEmpty();
  }

  /// The agent whose phone this leg is, from a name such as `PJSIP/agent1-00000012`.
  public Optional<AgentId> agent() {
    int slash = channel.indexOf('/');
    int dash = channel.lastIndexOf('-');
    if (isCitizen() || slash < 0 || dash <= slash) {
      return Optional.empty();
    }
    String name = channel.substring(slash + 1, dash);
    return name.matches("[a-z0-9-]{1,32}") && !name.equals(TRUNK)
        ? Optional.of(new AgentId(name))
        : Optional.empty();
  }

  /// What the flow in front of the queue did for the caller, see
  /// [org.hotline12345.telephony.ivr.Outcome].
  public String outcome() {
    return text("OUTCOME");
  }

  /// Whom this leg was called as, when it was brought into a call.
  public Optional<Target> target() {
    return isCitizen() ? Optional.empty() : Target.read(text("TARGET"));
  }

  /// Which call this supervisor's leg is in, and how: see
  /// [org.hotline12345.telephony.supervision.Watch].
  public Optional<String> watches() {
    return text("WATCHES").isEmpty() ? Optional.empty() : Optional.of(text("WATCHES"));
  }

  /// The number that the citizen dialled, when it is not the hotline's own.
  public Optional<String> called() {
    return text("CALLED").matches("[0-9]{2,15}") ? Optional.of(text("CALLED")) : Optional.empty();
  }

  /// The agent this citizen's leg was last sent to.
  public Optional<AgentId> lastAgent() {
    String name = text("AGENT");
    return name.matches("[a-z0-9-]{1,32}") ? Optional.of(new AgentId(name)) : Optional.empty();
  }

  /// The call, if this is a citizen's leg.
  public Optional<Call> call(Instant now) {
    return isCitizen() ? contact().map(contact -> call(contact, now)) : Optional.empty();
  }

  private Call call(ContactId contact, Instant now) {
    return new Call(
        contact, channel, citizen(), arrived(now), priority(), text("SKILLS"), called(), why());
  }

  private String citizen() {
    return text("CITIZEN").isEmpty() ? WITHHELD : text("CITIZEN");
  }

  private Instant arrived(Instant now) {
    try {
      return Instant.ofEpochMilli(new BigDecimal(text("ARRIVED")).movePointRight(3).longValue());
    } catch (NumberFormatException | DateTimeException unreadable) {
      return now;
    }
  }

  private int priority() {
    return text("PRIO").matches("-?[0-9]{1,4}") ? Integer.parseInt(text("PRIO")) : 0;
  }

  private Set<Reason.Kind> why() {
    Set<Reason.Kind> known = EnumSet.noneOf(Reason.Kind.class);
    List<String> names = List.of(text("WHY").split(",", -1));
    for (Reason.Kind kind : Reason.Kind.values()) {
      if (names.contains(kind.name())) {
        known.add(kind);
      }
    }
    return known;
  }

  private String text(String name) {
    return variables.getOrDefault(name, "");
  }
}
