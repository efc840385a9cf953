package org.hotline12345.telephony.call;

import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;

/// Whether the history of a call that was found again already ends where the call was found: we
/// may have been killed before we wrote that, or it happened while we were away. Pure.
public final class FoundTrail {
  private FoundTrail() {}

  /// @param found what would be added
  /// @return whether it is missing
  public static boolean misses(List<TrailStep> trail, TrailStep found) {
    Optional<TrailStep> last =
        trail.stream().filter(step -> moves(step.kind())).reduce((_, later) -> later);
    return switch (found.kind()) {
      // They talk: told at the answer, at a hand-over, or when they came together again.
      case RESUMED ->
          last.filter(
                  step -> step.kind() != TrailKind.RESUMED && step.kind() != TrailKind.HANDED_OVER)
              .isPresent();
      case THREE_WAY ->
          last.filter(
                  step ->
                      step.kind() == TrailKind.THREE_WAY
                          || step.kind() == TrailKind.JOINED
                          || step.kind() == TrailKind.LEFT)
              .isEmpty();
      // A telephone that lost the call is rung in the same way as one whose transfer came back.
      case SENT_BACK ->
          last.filter(
                  step -> step.kind() == TrailKind.SENT_BACK || step.kind() == TrailKind.LINE_LOST)
              .isEmpty();
      default ->
          last.filter(
                  step ->
                      step.kind() == found.kind()
                          && (found.target().isEmpty() || step.target().equals(found.target())))
              .isEmpty();
    };
  }

  /// Whether it says with whom the citizen is.
  private static boolean moves(TrailKind kind) {
    return switch (kind) {
      case HELD,
          RESUMED,
          CONSULTED,
          SENT,
          SENT_BACK,
          THREE_WAY,
          JOINED,
          LEFT,
          HANDED_OVER,
          PASSED_ON,
          LINE_LOST,
          QUEUED_AGAIN ->
          true;
      case DIALLED, KEPT, LISTENED, WHISPERED, BARGED, TAKEN_OVER -> false;
    };
  }
}
