package org.hotline12345.acd;

import java.time.Duration;

/// What a city may decide about its queue. Immutable.
///
/// @param callRing how long an agent's phone rings; Asterisk's own dial timeout
/// @param callBackstop how much later the ACD gives an unanswered call up by itself, in case the
///     telephone system never reports; must leave room for a late answer
/// @param chatRing how long a chat is shown to an agent before it counts as missed
/// @param callWrapUp time for notes after a call
/// @param chatWrapUp time for notes after the last open chat ended
/// @param preferredFor how long after arrival a contact is kept for its preferred agent, if that
///     agent is at work but occupied
/// @param relaxSkillsAfter from which age on a contact may go to an agent without its skills
/// @param headStart what one step of priority is worth, as if the contact had arrived so much
///     earlier; finite, so that no stream of urgent contacts starves the ordinary ones for ever
/// @param remember how long an ended contact is remembered, to recognise late events
/// @param missedPause reason of the pause of an agent who does not answer
public record AcdRules(
    Duration callRing,
    Duration callBackstop,
    Duration chatRing,
    Duration callWrapUp,
    Duration chatWrapUp,
    Duration preferredFor,
    Duration relaxSkillsAfter,
    Duration headStart,
    Duration remember,
    String missedPause) {

  public static final AcdRules DEFAULTS =
      new AcdRules(
          Duration.ofSeconds(15),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofHours(24),
          Duration.ofHours(1),
          "漏接");

  /// The same rules with other times for ringing and wrap-up, which cities change most.
  public AcdRules withTimes(Duration callRing, Duration chatRing, Duration callWrapUp) {
    return new AcdRules(
        callRing,
        callBackstop,
        chatRing,
        callWrapUp,
        chatWrapUp,
        preferredFor,
        relaxSkillsAfter,
        headStart,
        remember,
        missedPause);
  }

  Duration offerTime(Medium medium) {
    return switch (medium) {
      case CALL -> callRing.plus(callBackstop);
      case CHAT -> chatRing;
    };
  }

  Duration wrapUp(Medium medium) {
    return switch (medium) {
      case CALL -> callWrapUp;
      case CHAT -> chatWrapUp;
    };
  }
}
