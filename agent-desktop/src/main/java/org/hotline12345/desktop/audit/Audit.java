package org.hotline12345.desktop.audit;

import java.time.Instant;
import java.util.List;

/// Who did what that may be asked about later: log-ins, unmaskings, refusals. Thread-safe.
public interface Audit {
  /// @param actor login name as typed; it need not exist
  /// @param address where the request came from
  /// @param action such as `log-in`
  /// @param outcome such as `ok` or `wrong-password`
  /// @param target what was acted on, or empty
  record Entry(
      Instant at,
      String actor,
      String address,
      String action,
      String outcome,
      String target,
      String detail) {}

  void write(Entry entry);

  /// Newest first.
  List<Entry> newest(int limit);
}
