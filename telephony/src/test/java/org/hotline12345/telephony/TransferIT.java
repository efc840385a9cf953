package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hotline12345.telephony.testing.TransferScene.AGENT1;
import static org.hotline12345.telephony.testing.TransferScene.AGENT2;
import static org.hotline12345.telephony.testing.TransferScene.CITIZEN;
import static org.hotline12345.telephony.testing.TransferScene.COLLEAGUE;
import static org.hotline12345.telephony.testing.TransferScene.OUTSIDE;
import static org.hotline12345.telephony.testing.TransferScene.POLICE;
import static org.hotline12345.telephony.testing.TransferScene.SOON;
import static org.hotline12345.telephony.testing.TransferScene.doesNotHear;
import static org.hotline12345.telephony.testing.TransferScene.hears;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.Agent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Request;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.call.CallNow.Stage;
import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.testing.BaresipPhone;
import org.hotline12345.telephony.testing.TransferScene;
import org.hotline12345.telephony.transfer.Destination;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferIT {
  private TransferScene scene;
  private BaresipPhone agent1;
  private BaresipPhone citizen;

  @BeforeEach
  void aCitizenTalksWithAnAgent() throws IOException {
    scene = new TransferScene();
    agent1 = scene.agent("agent1", AGENT1);
    citizen = scene.talking();
    hears(citizen, AGENT1);
  }

  @AfterEach
  void close() throws IOException {
    scene.close();
  }

  @Test
  void onHoldTheCitizenHearsMusicAndTheAgentNothing() throws IOException {
    assertThat(scene.ask(new Wish.Hold())).isEmpty();
    scene.stage(Stage.HELD);
    doesNotHear(citizen, AGENT1);
    doesNotHear(agent1, CITIZEN);
    assertThat(scene.ask(new Wish.Hold())).isPresent();
    // The recording goes on through the music: 16 bit, two channels, 8000 times a second.
    Path raw =
        scene
            .asterisk()
            .settings()
            .folders()
            .recordings()
            .resolve(scene.contact().value() + ".raw");
    long before = Files.size(raw);
    await().atMost(SOON).until(() -> Files.size(raw) > before + 64_000);
    assertThat(scene.ask(new Wish.Resume())).isEmpty();
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT1);
    hears(agent1, CITIZEN);
    kinds(TrailKind.HELD, TrailKind.RESUMED);
  }

  @Test
  void aHeldCitizenWhoseAgentIsGoneWaitsAgainAndReachesAnother() throws IOException {
    BaresipPhone agent2 = scene.agent("agent2", AGENT2);
    scene.ask(new Wish.Hold());
    scene.stage(Stage.HELD);
    scene.hotline().acd().submit(new AcdEvent.AgentPaused(new AgentId("agent1"), "pause"));
    agent1.hangUp();
    scene.stage(Stage.WAITING);
    scene.hotline().ready("agent2");
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT2);
    hears(agent2, CITIZEN);
  }

  @Test
  void theOldNumberOfALineEntersHereAndALineBehindAnotherTrunkTakesACall() throws IOException {
    // 12315 is a dual line's (双号并行).
    scene.dials("12315");
    await().atMost(SOON).until(() -> scene.hotline().acd().snapshot().waitingCount() == 1);
    Request request = scene.hotline().acd().snapshot().waiting().getFirst();
    assertThat(request.needs()).containsKey("market");
    scene
        .hotline()
        .acd()
        .submit(new AcdEvent.AgentSignedIn(new AgentId("agent2"), Map.of("market", 5), 1));
    scene.agent("agent2", AGENT2);
    scene.hotline().acd().submit(new AcdEvent.AgentReady(new AgentId("agent2")));
    await()
        .atMost(SOON)
        .until(() -> at(request.contact()).filter(n -> n.stage() == Stage.TALKING).isPresent());
    CallNow rung = at(request.contact()).orElseThrow();
    assertThat(rung.called()).contains("12315");
    assertThat(rung.agent()).contains(new AgentId("agent2"));
    scene.hotline().telephony().hangUp(request.contact());
    await().atMost(SOON).until(() -> at(request.contact()).isEmpty());

    // A centre of its own (设分中心) behind the trunk `health`.
    scene.centreAnswers();
    Target line = new Target(Target.Kind.LINE, "psychology");
    Destination there = scene.asterisk().directory().find(line).orElseThrow();
    assertThat(there.dial()).isEqualTo("PJSIP/12356@health");
    assertThat(scene.ask(new Wish.Send(there))).isEmpty();
    scene.stage(Stage.AWAY);
    hears(citizen, OUTSIDE);
    ContactId contact = scene.contact();
    await()
        .atMost(SOON)
        .until(
            () ->
                scene.hotline().log().of(contact.value()).stream()
                    .anyMatch(
                        step ->
                            step.kind() == TrailKind.PASSED_ON
                                && step.target().equals(line.text())));
    await()
        .atMost(SOON)
        .until(
            () ->
                scene.hotline().log().find(contact.value()).orElseThrow().endReason().stream()
                    .anyMatch(EndReason.TRANSFERRED::equals));
  }

  private Optional<CallNow> at(ContactId contact) {
    return scene.hotline().telephony().calls().now(contact);
  }

  @Test
  void theOneConsultedTakesTheCitizen() throws IOException {
    BaresipPhone agent2 = scene.agent("agent2", AGENT2);
    assertThat(scene.ask(new Wish.Consult(COLLEAGUE))).isEmpty();
    await().atMost(SOON).until(() -> scene.now().orElseThrow().answered());
    hears(agent1, AGENT2);
    hears(agent2, AGENT1);
    doesNotHear(citizen, AGENT1);

    assertThat(scene.ask(new Wish.Complete())).isEmpty();
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT2);
    hears(agent2, CITIZEN);
    await().atMost(SOON).until(() -> only().agent().equals(Optional.of("agent2")));
    assertThat(scene.now().orElseThrow().agent()).contains(new AgentId("agent2"));
    await().atMost(SOON).until(() -> !(state("agent1") instanceof AgentState.Busy));
    assertThat(state("agent2")).isInstanceOf(AgentState.Busy.class);

    // The new agent can go on as the first could.
    assertThat(scene.ask(new Wish.Hold())).isEmpty();
    scene.stage(Stage.HELD);
    doesNotHear(citizen, AGENT2);
    assertThat(scene.ask(new Wish.Resume())).isEmpty();
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT2);
  }

  @Test
  void aConsultationIsCancelled() throws IOException {
    scene.outsideAnswers(0);
    scene.ask(new Wish.Consult(POLICE));
    await().atMost(SOON).until(() -> scene.now().orElseThrow().answered());
    hears(agent1, OUTSIDE);

    assertThat(scene.ask(new Wish.Resume())).isEmpty();
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT1);
    hears(agent1, CITIZEN);
    doesNotHear(agent1, OUTSIDE);
  }

  @Test
  void whoRefusesAConsultationBringsTheAgentBack() throws IOException {
    scene.outsideRefuses();
    scene.ask(new Wish.Consult(POLICE));
    await().atMost(SOON).until(() -> steps().stream().anyMatch(s -> s.outcome().equals("BUSY")));
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT1);
    hears(agent1, CITIZEN);
    kinds(TrailKind.CONSULTED, TrailKind.SENT_BACK, TrailKind.RESUMED);
  }

  @Test
  void aBlindTransferReachesTheOutsideAndTheAgentIsFree() throws IOException {
    scene.outsideAnswers(200);
    assertThat(scene.ask(new Wish.Send(POLICE))).isEmpty();
    scene.stage(Stage.AWAY);
    hears(citizen, OUTSIDE);
    await().atMost(SOON).until(() -> only().endReason().isPresent());
    assertThat(only().endReason()).contains(EndReason.TRANSFERRED);
    await().atMost(SOON).until(() -> !(state("agent1") instanceof AgentState.Busy));
    kinds(TrailKind.SENT, TrailKind.PASSED_ON);
    citizen.hangUp();
    await().atMost(SOON).until(() -> only().recording().isPresent());
  }

  @Test
  void aRefusedTransferRingsTheSameAgentAgain() throws IOException {
    scene.outsideRefuses();
    scene.ask(new Wish.Send(POLICE));
    await().atMost(SOON).until(() -> steps().stream().anyMatch(s -> s.outcome().equals("BUSY")));
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT1);
    hears(agent1, CITIZEN);
    assertThat(only().endedAt()).isEmpty();
    kinds(TrailKind.SENT, TrailKind.SENT_BACK, TrailKind.RESUMED);
  }

  @Test
  void aTelephoneThatLostTheCallRingsAgainAndGoesOn() throws IOException {
    assertThat(scene.ask(new Wish.Reconnect())).isEmpty();
    kinds(TrailKind.LINE_LOST, TrailKind.RESUMED);
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT1);
    hears(agent1, CITIZEN);
    assertThat(scene.now().orElseThrow().agent()).contains(new AgentId("agent1"));
    assertThat(only().endedAt()).isEmpty();
  }

  @Test
  void aTransferThatNobodyTakesBackWaitsAtItsOldPlace() throws IOException {
    scene.agent("agent2", AGENT2);
    scene.outsideRings();
    scene.ask(new Wish.Send(POLICE));
    scene.stage(Stage.SENDING);
    agent1.close();
    scene.stage(Stage.WAITING);
    await().atMost(SOON).until(() -> state("agent1") instanceof AgentState.Paused);
    scene.hotline().ready("agent2");
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT2);
  }

  @Test
  void threeSpeakWithEachOther() throws IOException {
    scene.outsideAnswers(0);
    assertThat(scene.ask(new Wish.ThreeWay(POLICE))).isEmpty();
    await().atMost(SOON).until(() -> scene.now().orElseThrow().answered());
    hears(citizen, AGENT1);
    hears(citizen, OUTSIDE);
    hears(agent1, OUTSIDE);
    hears(agent1, CITIZEN);

    assertThat(scene.ask(new Wish.Resume())).isEmpty();
    scene.stage(Stage.TALKING);
    doesNotHear(citizen, OUTSIDE);
    hears(citizen, AGENT1);
    kinds(TrailKind.THREE_WAY, TrailKind.JOINED, TrailKind.RESUMED);
  }

  @Test
  void theOneConsultedIsBroughtToTheCitizen() throws IOException {
    scene.outsideAnswers(0);
    scene.ask(new Wish.Consult(POLICE));
    await().atMost(SOON).until(() -> scene.now().orElseThrow().answered());
    assertThat(scene.ask(new Wish.Merge())).isEmpty();
    scene.stage(Stage.CONFERENCE);
    hears(citizen, OUTSIDE);
    hears(citizen, AGENT1);

    agent1.hangUp();
    scene.stage(Stage.AWAY);
    hears(citizen, OUTSIDE);
    doesNotHear(citizen, AGENT1);
  }

  @Test
  void whoIsNotReachedForThreeLeavesTheTwoTogether() throws IOException {
    scene.outsideRefuses();
    scene.ask(new Wish.ThreeWay(POLICE));
    await().atMost(SOON).until(() -> steps().stream().anyMatch(s -> s.kind() == TrailKind.LEFT));
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT1);
    hears(agent1, CITIZEN);
  }

  @Test
  void aRestartedHotlineFindsAHeldCallAndAConference() throws IOException {
    scene.outsideAnswers(0);
    scene.ask(new Wish.Hold());
    scene.stage(Stage.HELD);
    scene.hotline().close();
    scene.startHotline();
    scene.stage(Stage.HELD);
    assertThat(scene.now().orElseThrow().agent()).contains(new AgentId("agent1"));
    assertThat(scene.ask(new Wish.ThreeWay(POLICE))).isEmpty();
    await().atMost(SOON).until(() -> scene.now().orElseThrow().answered());

    scene.hotline().close();
    scene.startHotline();
    scene.stage(Stage.CONFERENCE);
    assertThat(scene.now().orElseThrow().target()).contains(POLICE.target());
    assertThat(scene.ask(new Wish.Resume())).isEmpty();
    scene.stage(Stage.TALKING);
    hears(citizen, AGENT1);
    doesNotHear(citizen, OUTSIDE);
  }

  private void kinds(TrailKind... kinds) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(steps().stream().map(TrailStep::kind).toList())
                    .containsSubsequence(List.of(kinds)));
  }

  private List<TrailStep> steps() {
    return scene.hotline().log().of(only().id());
  }

  private Contact only() {
    return scene.hotline().log().all().getFirst();
  }

  private AgentState state(String agent) {
    Optional<Agent> known = scene.hotline().acd().snapshot().agent(new AgentId(agent));
    return known.orElseThrow().state();
  }
}
