package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hotline12345.telephony.testing.TransferScene.AGENT1;
import static org.hotline12345.telephony.testing.TransferScene.AGENT2;
import static org.hotline12345.telephony.testing.TransferScene.CITIZEN;
import static org.hotline12345.telephony.testing.TransferScene.OUTSIDE;
import static org.hotline12345.telephony.testing.TransferScene.SOON;
import static org.hotline12345.telephony.testing.TransferScene.doesNotHear;
import static org.hotline12345.telephony.testing.TransferScene.hears;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.testing.BaresipPhone;
import org.hotline12345.telephony.testing.DatabaseHotline;
import org.hotline12345.telephony.testing.KillableHotline;
import org.hotline12345.telephony.testing.TransferScene;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.db.server.TestingMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Our process is killed in the middle of transfers and started again; Asterisk, MySQL and the
/// telephones are real. Everybody keeps hearing whom they heard, and the agent goes on.
class KilledTransferIT {
  private static final Optional<TrailKind> RESUMED = Optional.of(TrailKind.RESUMED);

  private final TestingMySql.TestingDatabase database = TestingMySql.createDatabase();
  private TransferScene scene;
  private KillableHotline hotline;
  private Tickets tickets;
  private BaresipPhone agent1;
  private BaresipPhone agent2;
  private BaresipPhone citizen;

  @BeforeEach
  void aCitizenTalksWithAnAgent() throws IOException {
    DatabaseHotline.migrate(database.url(), database.user(), database.password());
    scene = TransferScene.withoutHotline();
    tickets =
        DatabaseHotline.tickets(
            database.url(),
            database.user(),
            database.password(),
            scene.asterisk().folder(),
            InstantSource.system());
    hotline = new KillableHotline(scene.asterisk(), database);
    agent1 = scene.agent("agent1", AGENT1);
    agent2 = scene.agent("agent2", AGENT2);
    citizen = scene.citizen();
    hotline.up("agent1");
    talksWithTheFirst();
  }

  @AfterEach
  void close() throws IOException {
    hotline.close();
    scene.close();
    database.close();
  }

  @Test
  void onHoldAndWhileSomebodyIsConsulted() throws IOException {
    hotline.ask(TransferScene.NUMBER, "hold");
    hotline.stage("HELD agent1 - false");
    hotline.kill();
    doesNotHear(citizen, AGENT1);
    hotline.up("agent1");
    hotline.stage("HELD agent1 - false");
    backTogether();

    Process ringing = scene.outsideRings();
    hotline.ask(TransferScene.NUMBER, "consult police");
    hotline.stage("CONSULTING agent1 e-110 false");
    hotline.kill();
    hotline.up("agent1");
    hotline.stage("CONSULTING agent1 e-110 false");
    backTogether();
    SippPhones.end(ringing);

    hotline.ask(TransferScene.NUMBER, "consult colleague");
    hotline.stage("CONSULTING agent1 a-agent2 true");
    hotline.kill();
    hears(agent1, AGENT2);
    hears(agent2, AGENT1);
    hotline.up("agent1", "agent2");
    hotline.stage("CONSULTING agent1 a-agent2 true");
    hotline.ask(TransferScene.NUMBER, "complete");
    hotline.stage("TALKING agent2 - false");
    hears(citizen, AGENT2);
    hears(agent2, CITIZEN);

    citizen.hangUp();
    await().atMost(SOON).until(() -> contact().recording().isPresent());
    assertThat(contact().agent()).contains("agent2");
    assertThat(contact().endReason()).contains(EndReason.CITIZEN_HUNG_UP);
    assertThat(kinds())
        .containsSubsequence(
            TrailKind.HELD,
            TrailKind.RESUMED,
            TrailKind.CONSULTED,
            TrailKind.RESUMED,
            TrailKind.CONSULTED,
            TrailKind.HANDED_OVER);
  }

  @Test
  void withAThirdAndOnTheWayToSomebodyElse() throws IOException {
    Process third = scene.outsideAnswers(0);
    hotline.ask(TransferScene.NUMBER, "three police");
    hotline.stage("CONFERENCE agent1 e-110 true");
    hotline.kill();
    hears(citizen, OUTSIDE);
    hears(citizen, AGENT1);
    hotline.up("agent1");
    hotline.stage("CONFERENCE agent1 e-110 true");
    backTogether();
    doesNotHear(citizen, OUTSIDE);
    SippPhones.end(third);

    Process ringing = scene.outsideRings();
    hotline.ask(TransferScene.NUMBER, "send police");
    hotline.stage("SENDING agent1 e-110 false");
    hotline.kill();
    hotline.up("agent1");
    hotline.stage("SENDING agent1 e-110 false");
    backTogether();
    SippPhones.end(ringing);

    // Somebody answers while nobody looks.
    scene.outsideAnswers(1500);
    hotline.ask(TransferScene.NUMBER, "send police");
    hotline.stage("SENDING agent1 e-110 false");
    hotline.kill();
    hears(citizen, OUTSIDE);
    hotline.up("agent1");
    hotline.stage("AWAY - e-110 true");
    await().atMost(SOON).until(() -> contact().endReason().isPresent());
    assertThat(contact().endReason()).contains(EndReason.TRANSFERRED);
    hears(citizen, OUTSIDE);
    citizen.hangUp();
    await().atMost(SOON).until(() -> contact().recording().isPresent());
    assertThat(kinds())
        .containsSubsequence(
            TrailKind.THREE_WAY,
            TrailKind.RESUMED,
            TrailKind.SENT,
            TrailKind.RESUMED,
            TrailKind.SENT,
            TrailKind.PASSED_ON);

    // The agent goes while nobody looks: the citizen waits, for somebody else now.
    talksWithTheFirst();
    hotline.ask(TransferScene.NUMBER, "hold");
    hotline.stage("HELD agent1 - false");
    hotline.kill();
    agent1.hangUp();
    hotline.up("agent2");
    hears(citizen, AGENT2);
    hears(agent2, CITIZEN);
    hotline.stage("TALKING agent2 - false");
    assertThat(contact().endedAt()).isEmpty();
  }

  private void talksWithTheFirst() throws IOException {
    citizen.dial("12345", scene.asterisk().sipPort());
    hotline.stage("TALKING agent1 - false");
    hears(citizen, AGENT1);
  }

  private void backTogether() {
    hotline.ask(TransferScene.NUMBER, "resume");
    hotline.stage("TALKING agent1 - false");
    hears(citizen, AGENT1);
    hears(agent1, CITIZEN);
    await().atMost(SOON).until(() -> kinds().reversed().stream().findFirst().equals(RESUMED));
  }

  private Contact contact() {
    Optional<Contact> known = tickets.contacts().find(hotline.contact());
    return known.orElseThrow();
  }

  private List<TrailKind> kinds() {
    return tickets.contacts().of(hotline.contact()).stream().map(TrailStep::kind).toList();
  }
}
