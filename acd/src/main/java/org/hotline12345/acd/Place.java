package org.hotline12345.acd;

import java.time.Duration;
import java.time.Instant;

/// A contact's place in the one queue: its arrival, put forward by its priority. It depends on the
/// request alone, so a contact that comes back, or is adopted after a restart, has its old place.
record Place(Instant turn, ContactId contact) implements Comparable<Place> {
  static Place of(Request request, Duration step) {
    return new Place(
        request.arrivedAt().minus(step.multipliedBy(request.priority())), request.contact());
  }

  @Override
  public int compareTo(Place other) {
    int byTurn = turn.compareTo(other.turn);
    return byTurn != 0 ? byTurn : contact.compareTo(other.contact);
  }
}
