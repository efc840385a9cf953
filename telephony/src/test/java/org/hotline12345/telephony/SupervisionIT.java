package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hotline12345.telephony.testing.TransferScene.AGENT1;
import static org.hotline12345.telephony.testing.TransferScene.BOSS;
import static org.hotline12345.telephony.testing.TransferScene.CITIZEN;
import static org.hotline12345.telephony.testing.TransferScene.SOON;
import static org.hotline12345.telephony.testing.TransferScene.doesNotHear;
import static org.hotline12345.telephony.testing.TransferScene.hears;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.telephony.call.CallNow.Stage;
import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.supervision.Supervision;
import org.hotline12345.telephony.supervision.Watch;
import org.hotline12345.telephony.testing.BaresipPhone;
import org.hotline12345.telephony.testing.TransferScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupervisionIT {
  private static final AgentId MANAGER = new AgentId("manager");

  private TransferScene scene;
  private BaresipPhone agent1;
  private BaresipPhone citizen;
  private BaresipPhone manager;

  @BeforeEach
  void aCitizenTalksWithAnAgent() throws IOException {
    scene = new TransferScene();
    agent1 = scene.agent("agent1", AGENT1);
    manager = scene.agent("manager", BOSS);
    citizen = scene.talking();
    hears(citizen, AGENT1);
  }

  @AfterEach
  void close() throws IOException {
    scene.close();
  }

  @Test
  void aSupervisorListensThenWhispersThenSpeaksToBoth() {
    join(Watch.Mode.LISTEN);
    hears(manager, CITIZEN);
    hears(manager, AGENT1);
    doesNotHear(agent1, BOSS);
    doesNotHear(citizen, BOSS);

    join(Watch.Mode.WHISPER);
    hears(agent1, BOSS);
    hears(agent1, CITIZEN);
    doesNotHear(citizen, BOSS);

    join(Watch.Mode.BARGE);
    hears(citizen, BOSS);
    hears(agent1, BOSS);

    assertThat(supervision().leave(MANAGER)).isInstanceOf(Supervision.Done.Begun.class);
    await().atMost(SOON).until(() -> supervision().of(scene.contact()).isEmpty());
    doesNotHear(citizen, BOSS);
    hears(citizen, AGENT1);
  }

  @Test
  void aSupervisorTakesTheAgentsPlace() {
    join(Watch.Mode.LISTEN);
    assertThat(supervision().takeOver(MANAGER, scene.contact()))
        .isInstanceOf(Supervision.Done.Begun.class);
    hears(citizen, BOSS);
    hears(manager, CITIZEN);
    doesNotHear(citizen, AGENT1);
    await()
        .atMost(SOON)
        .until(() -> scene.now().orElseThrow().agent().equals(Optional.of(MANAGER)));
    scene.stage(Stage.TALKING);
  }

  @Test
  void aSupervisorTakesOverACallOnHoldWithoutListeningFirst() {
    scene.ask(new Wish.Hold());
    scene.stage(Stage.HELD);
    assertThat(supervision().takeOver(MANAGER, scene.contact()))
        .isInstanceOf(Supervision.Done.Begun.class);
    hears(citizen, BOSS);
    hears(manager, CITIZEN);
    scene.stage(Stage.TALKING);
  }

  @Test
  void aRestartedHotlineKnowsWhoWhispers() throws IOException {
    join(Watch.Mode.WHISPER);
    scene.hotline().close();
    scene.startHotline();
    scene.stage(Stage.TALKING);
    await().atMost(SOON).until(() -> modes().equals(List.of(Watch.Mode.WHISPER)));
  }

  private void join(Watch.Mode mode) {
    assertThat(supervision().join(MANAGER, scene.contact(), mode))
        .isInstanceOf(Supervision.Done.Begun.class);
    await().atMost(SOON).until(() -> modes().equals(List.of(mode)));
  }

  private List<Watch.Mode> modes() {
    return supervision().of(scene.contact()).stream().map(Watch::mode).toList();
  }

  private Supervision supervision() {
    return scene.hotline().telephony().supervision();
  }
}
