package org.hotline12345.desktop.assist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hotline12345.tickets.contact.Utterance;

/// What one conversation's help needs to remember. What is said is guarded by the owner's lock; the
/// rest belongs to the one round that runs.
final class Words {
  private static final int SEARCHED = 4;
  private static final int MOST_ALARMS = 100;
  private static final int SHORT = 4;

  private final List<Utterance> unheard = new ArrayList<>();
  private final Deque<String> latest = new ArrayDeque<>();
  private final Set<String> alarmed = new HashSet<>();
  private List<String> articles = List.of();
  private List<String> similar = List.of();
  private boolean fromTheStart;
  private boolean queued;

  void said(Utterance utterance) {
    unheard.add(utterance);
  }

  /// Everything is told anew: a page has come that knows nothing yet.
  void fromTheStart() {
    fromTheStart = true;
  }

  /// @return whether a round has to be queued
  boolean queue() {
    boolean fresh = !queued;
    queued = true;
    return fresh;
  }

  boolean known() {
    return !latest.isEmpty();
  }

  /// @param all what the round looks at is the whole conversation
  record Round(List<Utterance> fresh, boolean all) {}

  Round take() {
    var round = new Round(List.copyOf(unheard), fromTheStart);
    unheard.clear();
    fromTheStart = false;
    if (round.all()) {
      latest.clear();
      alarmed.clear();
      articles = List.of();
      similar = List.of();
    }
    return round;
  }

  /// A round is over.
  ///
  /// @return whether the next has to begin at once
  boolean more() {
    queued = !unheard.isEmpty() || fromTheStart;
    return queued;
  }

  void drop() {
    unheard.clear();
    queued = false;
  }

  void remember(String text) {
    if (text.strip().length() >= SHORT) {
      latest.add(text);
      if (latest.size() > SEARCHED) {
        latest.remove();
      }
    }
  }

  String latest() {
    return latest.stream().collect(Collectors.joining("，"));
  }

  /// @return whether it was not said before
  boolean alarm(String service, String phrase) {
    return alarmed.size() < MOST_ALARMS && alarmed.add(service + " " + phrase);
  }

  boolean articlesChanged(List<String> ids) {
    boolean changed = !articles.equals(ids);
    articles = ids;
    return changed;
  }

  boolean similarChanged(List<String> numbers) {
    boolean changed = !similar.equals(numbers);
    similar = numbers;
    return changed;
  }
}
