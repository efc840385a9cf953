package org.hotline12345.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.junit.jupiter.api.Test;

class BridgesTest {
  private static final Leg CITIZEN =
      new Leg("PJSIP/trunk-1", Map.of("CONTACT", "c1", "STAGE", "connecting"));
  private static final Leg AGENT = new Leg("PJSIP/agent1-2", Map.of("CONTACT", "c1"));

  @Test
  void aCitizenAndTheirAgentAreAPairInEitherOrder() {
    Bridges bridges = new Bridges();
    assertThat(bridges.enter("b1", AGENT)).isEmpty();
    assertThat(bridges.enter("b1", CITIZEN)).hasSize(1);
    assertThat(bridges.enter("b2", CITIZEN)).isEmpty();
    assertThat(bridges.enter("b2", AGENT))
        .containsExactly(
            new Bridges.Pair(
                CITIZEN, new ContactId("c1"), new AgentId("agent1"), "PJSIP/agent1-2"));
  }

  @Test
  void strangersAndThoseWhoLeftAreNoPair() {
    Bridges bridges = new Bridges();
    bridges.enter("b1", AGENT);
    bridges.leave("b1", AGENT.channel());
    assertThat(bridges.enter("b1", CITIZEN)).isEmpty();
    assertThat(bridges.enter("b1", new Leg("PJSIP/agent2-3", Map.of("CONTACT", "c2")))).isEmpty();
  }
}
