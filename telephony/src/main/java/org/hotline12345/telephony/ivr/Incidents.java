package org.hotline12345.telephony.ivr;

import java.util.List;

/// What callers at a surge are told at once. Thread-safe; must answer from memory, a call waits.
public interface Incidents {
  Incidents NONE = new None();

  /// @param asks whether callers are asked to press 1 if that was all they wanted to know
  record Known(long id, String text, boolean asks) {}

  /// What is announced now, the newest first.
  List<Known> now();

  /// Somebody heard it to its end.
  void heard(long id);

  /// Somebody needed nothing else and pressed 1.
  void satisfied(long id);

  final class None implements Incidents {
    private None() {}

    @Override
    public List<Known> now() {
      return List.of();
    }

    @Override
    public void heard(long id) {}

    @Override
    public void satisfied(long id) {}
  }
}
