package org.hotline12345.desktop.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AcdState;
import org.hotline12345.acd.Agent;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Request;
import org.hotline12345.acd.SkillRules;
import org.hotline12345.tickets.missed.MissedCall;

/// Whether it is a missed caller's turn: as many agents are free, or about to be, as callers stand
/// before it. Who came later does not count, so it neither jumps the queue nor waits behind them.
/// Pure.
///
/// @param ahead how soon an agent must be free
record Turns(AcdState acd, AcdRules rules, Duration ahead, Instant now) {

  /// @param underWay call-backs that are being made already
  boolean has(MissedCall missed, int underWay) {
    Instant place = place(missed.arrivedAt(), missed.priority());
    long before =
        acd.waiting().stream()
            .filter(request -> request.medium() == Medium.CALL)
            .filter(request -> place(request).isBefore(place))
            .count();
    long free = acd.agents().stream().filter(agent -> serves(agent, missed) && soon(agent)).count();
    return before + underWay < free;
  }

  private Instant place(Request request) {
    return place(request.arrivedAt(), request.priority());
  }

  private Instant place(Instant arrivedAt, int steps) {
    return arrivedAt.minus(rules.priorities().stepIsWorth().multipliedBy(steps));
  }

  private boolean serves(Agent agent, MissedCall missed) {
    Map<String, Integer> needs = rules.needs(List.of(missed.skills().split(",", -1)));
    Duration age = Duration.between(missed.arrivedAt(), now);
    return SkillRules.cover(agent.skills(), rules.skills().binding(needs, age));
  }

  private boolean soon(Agent agent) {
    return switch (agent.state()) {
      case AgentState.Ready _ -> agent.canTake(Medium.CALL);
      case AgentState.WrapUp wrapUp -> !wrapUp.until().isAfter(now.plus(ahead));
      case AgentState.Busy _, AgentState.Reserved _, AgentState.Paused _, AgentState.SignedOut _ ->
          false;
    };
  }
}
