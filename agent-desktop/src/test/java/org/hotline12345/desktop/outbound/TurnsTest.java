package org.hotline12345.desktop.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Request;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.missed.MissedCause;
import org.hotline12345.tickets.missed.MissedState;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Acd acd = new Acd(now::get, AcdRules.DEFAULTS);

  @Test
  void withAFreeAgentAndNobodyBeforeItIsTheirTurn() {
    assertThat(turn(missed(0, ""), 0)).isFalse();
    ready("agent1", Map.of());
    assertThat(turn(missed(0, ""), 0)).isTrue();
  }

  @Test
  void oneFreeAgentIsForOneCallBackAlone() {
    ready("agent1", Map.of());
    assertThat(turn(missed(0, ""), 1)).isFalse();
    ready("agent2", Map.of());
    assertThat(turn(missed(0, ""), 1)).isTrue();
  }

  @Test
  void whoCameEarlierIsServedFirstAndWhoCameLaterDoesNotCount() {
    talking("agent1", 30);
    waiting("earlier", START.minusSeconds(900));
    end("agent1");
    now.set(START.plusSeconds(16));
    assertThat(acd.snapshot().waitingCount()).isEqualTo(1);
    assertThat(turn(missed(600, ""), 0)).isFalse();
    assertThat(turn(missed(1200, ""), 0)).isTrue();
  }

  @Test
  void anAgentWhoseWrapUpEndsSoonIsAsGoodAsFree() {
    talking("agent1", 30);
    end("agent1");
    assertThat(turn(missed(600, ""), 0)).isFalse();
    now.set(START.plusSeconds(16));
    assertThat(turn(missed(600, ""), 0)).isTrue();
  }

  @Test
  void aFreshCallWaitsForItsSkillAndAnOldOneDoesNot() {
    ready("agent1", Map.of());
    assertThat(turn(missed(30, "heating"), 0)).isFalse();
    assertThat(turn(missed(61, "heating"), 0)).isTrue();
    ready("agent2", Map.of("heating", 3));
    assertThat(turn(missed(30, "heating"), 0)).isTrue();
  }

  private boolean turn(MissedCall call, int underWay) {
    return new Turns(acd.snapshot(), acd.rules(), Duration.ofSeconds(15), now.get())
        .has(call, underWay);
  }

  private void ready(String agent, Map<String, Integer> skills) {
    acd.submit(new AcdEvent.AgentSignedIn(new AgentId(agent), skills, 1));
  }

  private void talking(String agent, long arrivedAgo) {
    ready(agent, Map.of());
    acd.submit(
        new AcdEvent.ContactServing(
            request("talk-" + agent, START.minusSeconds(arrivedAgo)), new AgentId(agent)));
  }

  private void end(String agent) {
    acd.submit(new AcdEvent.ContactEnded(new ContactId("talk-" + agent)));
  }

  private void waiting(String contact, Instant arrivedAt) {
    acd.submit(new AcdEvent.ContactWaiting(request(contact, arrivedAt)));
  }

  private static Request request(String contact, Instant arrivedAt) {
    return Request.of(new ContactId(contact), Medium.CALL, arrivedAt);
  }

  private MissedCall missed(long secondsAgo, String skills) {
    Instant arrived = now.get().minusSeconds(secondsAgo);
    return new MissedCall(
        1,
        "13800000001",
        MissedCause.ABANDONED,
        arrived,
        arrived,
        1,
        skills,
        0,
        new MissedState.Due(arrived),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
