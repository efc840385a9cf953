package org.hotline12345.desktop.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Reason;
import org.hotline12345.telephony.CallerHistory;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.CitizenMark;
import org.hotline12345.tickets.contact.Contact;

/// Knows callers by their earlier contacts. A matter is the same as long as its ticket is open, or
/// nobody answered at all. Thread-safe.
public final class CallersKnown implements CallerHistory {
  private static final Duration REPEAT = Duration.ofHours(24);
  private static final Duration LAST_AGENT = Duration.ofDays(7);
  private static final int LOOK_BACK = 5;

  private final Earlier earlier;
  private final Predicate<String> open;
  private final Marks marks;

  /// The newest contacts of a citizen.
  @FunctionalInterface
  public interface Earlier {
    List<Contact> recent(Channel channel, String address, int limit);
  }

  /// What agents marked a citizen with.
  @FunctionalInterface
  public interface Marks {
    Set<CitizenMark> of(Channel channel, String address);
  }

  /// @param open whether the ticket with this number is not yet closed
  public CallersKnown(Earlier earlier, Predicate<String> open, Marks marks) {
    this.earlier = earlier;
    this.open = open;
    this.marks = marks;
  }

  @Override
  public Known of(String citizen, ContactId contact, Instant now) {
    List<Contact> before =
        earlier.recent(Channel.PHONE, citizen, LOOK_BACK).stream()
            .filter(known -> !known.id().equals(contact.value()))
            .filter(known -> known.arrivedAt().plus(LAST_AGENT).isAfter(now))
            .toList();
    Optional<AgentId> last =
        before.stream().flatMap(known -> known.agent().stream()).findFirst().map(AgentId::new);
    boolean repeat =
        before.stream()
            .filter(known -> known.arrivedAt().plus(REPEAT).isAfter(now))
            .anyMatch(
                known -> known.answeredAt().isEmpty() || known.ticket().filter(open).isPresent());
    return new Known(last, repeat, reasons(marks.of(Channel.PHONE, citizen)));
  }

  private static Set<Reason.Kind> reasons(Set<CitizenMark> marks) {
    return marks.stream()
        .map(
            mark ->
                switch (mark) {
                  case SENIOR -> Reason.Kind.SENIOR;
                  case DISABLED -> Reason.Kind.DISABLED;
                })
        .collect(Collectors.toSet());
  }
}
