package org.hotline12345.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.hotline12345.acd.AgentId;
import org.junit.jupiter.api.Test;

class LegTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void aCitizensLegTellsItsCall() {
    Leg leg =
        new Leg(
            "PJSIP/trunk-00000001",
            Map.of(
                "CONTACT",
                "abc-1",
                "STAGE",
                "waiting",
                "ARRIVED",
                "1795314339.234",
                "PRIO",
                "2",
                "CITIZEN",
                "13800000001",
                "SKILLS",
                "HR"));
    Call call = leg.call(NOW).orElseThrow();
    assertThat(call.arrivedAt()).isEqualTo(Instant.ofEpochMilli(1_795_314_339_234L));
    assertThat(call.priority()).isEqualTo(2);
    assertThat(call.citizen()).isEqualTo("13800000001");
    assertThat(leg.agent()).isEmpty();
  }

  @Test
  void anAgentsLegHasTheContactButNoStage() {
    Leg leg = new Leg("PJSIP/agent1-00000012", Map.of("CONTACT", "abc-1", "STAGE", ""));
    assertThat(leg.call(NOW)).isEmpty();
    assertThat(leg.agent()).contains(new AgentId("agent1"));
  }

  @Test
  void brokenVariablesHarmNobody() {
    Leg leg =
        new Leg(
            "PJSIP/trunk-1",
            Map.of("CONTACT", "abc", "STAGE", "waiting", "ARRIVED", "x", "PRIO", "high"));
    Call call = leg.call(NOW).orElseThrow();
    assertThat(call.arrivedAt()).isEqualTo(NOW);
    assertThat(call.priority()).isZero();
    assertThat(call.citizen()).isEqualTo(Leg.WITHHELD);
    assertThat(new Leg("nonsense", Map.of("CONTACT", "a b;c")).contact()).isEmpty();
  }
}
