package org.hotline12345.telephony.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.asterisk.SpyBoard;
import org.hotline12345.telephony.call.Leg;

/// Supervisors in other people's calls. What Asterisk tells is the truth; a wish only begins
/// something. Thread-safe.
public final class Supervision {
  private final SpyBoard board;
  private final Function<ContactId, Optional<Spied>> calls;
  private final Map<AgentId, Watch> watches = new ConcurrentHashMap<>();
  private final List<Consumer<ContactId>> listeners = new CopyOnWriteArrayList<>();

  /// The legs of a call that somebody serves.
  public record Spied(String citizen, String agent) {}

  public sealed interface Done {
    /// The supervisor's telephone rings, or changes its part at once.
    record Begun() implements Done {}

    /// Nobody serves it.
    record NotNow() implements Done {}

    record NoConnection() implements Done {}
  }

  public Supervision(SpyBoard board, Function<ContactId, Optional<Spied>> calls) {
    this.board = board;
    this.calls = calls;
  }

  /// Tells of each contact whose supervision changed.
  public void watch(Consumer<ContactId> listener) {
    listeners.add(listener);
  }

  public Done join(AgentId supervisor, ContactId contact, Watch.Mode mode) {
    Optional<Spied> spied = calls.apply(contact);
    if (spied.isEmpty()) {
      return new Done.NotNow();
    }
    Watch now = watches.get(supervisor);
    if (now != null && now.contact().equals(contact)) {
      return sent(board.change(now, mode));
    }
    if (now != null) {
      board.hangUp(now.channel());
    }
    return sent(board.join(supervisor, contact, spied.get().agent(), mode));
  }

  public Done leave(AgentId supervisor) {
    Watch now = watches.get(supervisor);
    return now == null ? new Done.NotNow() : sent(board.hangUp(now.channel()));
  }

  /// The supervisor takes the agent's place.
  public Done takeOver(AgentId supervisor, ContactId contact) {
    Optional<Spied> spied = calls.apply(contact);
    if (spied.isEmpty()) {
      return new Done.NotNow();
    }
    Watch now = watches.get(supervisor);
    boolean there = now != null && now.contact().equals(contact);
    return sent(
        there
            ? board.takeOver(now.channel(), supervisor, contact, spied.get().citizen())
            : board.callToTakeOver(supervisor, contact, spied.get().citizen()));
  }

  private static Done sent(boolean sent) {
    return sent ? new Done.Begun() : new Done.NoConnection();
  }

  /// Who is in this call.
  public List<Watch> of(ContactId contact) {
    return watches.values().stream().filter(watch -> watch.contact().equals(contact)).toList();
  }

  /// A leg that says so has begun to watch, or was found watching.
  public void seen(Leg leg) {
    leg.watches()
        .flatMap(text -> leg.agent().flatMap(who -> Watch.read(who, leg.channel(), text)))
        .ifPresent(
            watch -> {
              Watch before = watches.put(watch.supervisor(), watch);
              if (!watch.equals(before)) {
                tell(watch.contact());
              }
            });
  }

  public void gone(String channel) {
    for (Watch watch : List.copyOf(watches.values())) {
      if (watch.channel().equals(channel) && watches.remove(watch.supervisor(), watch)) {
        tell(watch.contact());
      }
    }
  }

  /// Before a census.
  public void clear() {
    watches.clear();
  }

  private void tell(ContactId contact) {
    listeners.forEach(listener -> listener.accept(contact));
  }
}
