package org.hotline12345.desktop.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AgentId;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.telephony.testing.TestingRecordingLedger;
import org.hotline12345.telephony.testing.TestingRecordings;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.db.TicketSchema;
import org.hotline12345.tickets.db.server.TestingMySql;
import org.hotline12345.tickets.missed.Closing;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.missed.MissedState;
import org.hotline12345.tickets.places.PlacesFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole road on a real Asterisk and a real MySQL: given up, called back, talking, settled.
class MissedRoadIT {
  private static final double CITIZEN = 1000;
  private static final double AGENT = 1700;
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String NUMBER = "13800000001";

  @TempDir Path folder;
  private final InstantSource clock = InstantSource.system();
  private final TestingMySql.TestingDatabase database = TestingMySql.createDatabase();
  private final DataSource source = new DataSource();
  private final Acd acd =
      new Acd(
          clock,
          AcdRules.DEFAULTS.withTimes(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO));
  private TestingAsterisk asterisk;
  private Tickets tickets;
  private Telephony telephony;
  private OutboundPhone phone;
  private MissedSweep sweep;
  private SippPhones phones;
  private Path citizenVoice;
  private Path agentVoice;
  private int citizen;
  private int agent;

  @BeforeEach
  void start() throws IOException {
    citizen = FreePorts.range(2);
    agent = FreePorts.tcp();
    asterisk =
        TestingAsterisk.start(
            AsteriskSettings.Times.DEFAULT,
            citizen,
            List.of(AgentPhone.desk("agent1", "127.0.0.1:" + agent)));
    citizenVoice = Tones.alaw(asterisk.folder().resolve("citizen.al"), Tones.tone(CITIZEN, 2));
    agentVoice = Tones.alaw(asterisk.folder().resolve("agent.al"), Tones.tone(AGENT, 2));
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    tickets = tickets();
    telephony =
        new Telephony(
            asterisk.telephony(),
            acd,
            tickets.contacts(),
            new Silent(),
            clock,
            new Telephony.Media(
                new TestingRecognisers(CITIZEN, AGENT),
                TestingRecordings::keys,
                new TestingRecordingLedger()));
    telephony.start();
    phone = new OutboundPhone(Optional.of(telephony), tickets.outbound());
    sweep = new MissedSweep(tickets.missed(), phone, acd, clock);
    await().atMost(SOON).until(telephony::connected);
  }

  private Tickets tickets() {
    Path config = Path.of(System.getProperty("hotline.home"), "config");
    source.setUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    source.setDriverClassName("com.mysql.cj.jdbc.Driver");
    source.setInitialSize(0);
    TicketSchema.migrate(source);
    TicketSettings settings = TicketSettings.read(config).callingAtAnyHour();
    Gazetteer city = PlacesFile.read(config.resolve("places.yml"));
    return new Tickets(
        source,
        ShippedClassifier.load(clock, city, settings.catalogue().calendar()::works),
        settings,
        folder.resolve("files"),
        clock);
  }

  @AfterEach
  void stop() throws IOException {
    phones.close();
    phone.close();
    telephony.close();
    asterisk.close();
    source.close(true);
    database.close();
  }

  @Test
  void whoGaveUpIsCalledBackWhenAnAgentIsFreeAndTheyTalk() throws Exception {
    phones.citizen(asterisk.sipPort(), NUMBER, citizenVoice, 1500);
    await().atMost(SOON).until(() -> tickets.missed().open(10).size() == 1);
    MissedCall row = tickets.missed().open(10).getFirst();
    sweep.sweep();
    assertThat(tickets.missed().trying()).isZero();

    phones.answering(citizen, citizenVoice, 500, 60_000);
    phones.answering(agent, agentVoice, 0, 60_000);
    acd.submit(new AcdEvent.AgentSignedIn(new AgentId("agent1"), Map.of(), 1));
    sweep.sweep();
    sweep.sweep();
    assertThat(tickets.missed().find(row.id()).orElseThrow().attempts()).isEqualTo(1);

    await().atMost(SOON).until(() -> closing(row) == Closing.REACHED);
    Contact talk = outbound();
    assertThat(talk.agent()).contains("agent1");
    assertThat(talk.arrivedAt()).isEqualTo(row.arrivedAt());
    assertThat(talk.ticket()).isPresent();
    heard(talk);
    telephony.hangUp(new org.hotline12345.acd.ContactId(talk.id()));
    await().atMost(SOON).until(() -> find(talk.id()).recording().isPresent());
    Path wav =
        asterisk
            .settings()
            .folders()
            .recordings()
            .resolve(find(talk.id()).recording().orElseThrow());
    assertThat(Tones.level(TestingRecordings.read(wav, 0), 3000, 6000, CITIZEN))
        .isGreaterThan(2000);
    assertThat(Tones.level(TestingRecordings.read(wav, 1), 3000, 6000, AGENT)).isGreaterThan(2000);
  }

  @Test
  void aCitizenWhoDoesNotAnswerIsTriedAgainByTheRule() throws Exception {
    phones.citizen(asterisk.sipPort(), NUMBER, citizenVoice, 1500);
    await().atMost(SOON).until(() -> tickets.missed().open(10).size() == 1);
    phones.refusing(citizen, "486 Busy Here");
    acd.submit(new AcdEvent.AgentSignedIn(new AgentId("agent1"), Map.of(), 1));
    sweep.sweep();
    await().atMost(SOON).until(() -> tickets.missed().open(10).getFirst().lastResult().isPresent());
    MissedCall row = tickets.missed().open(10).getFirst();
    assertThat(((MissedState.Due) row.state()).at()).isAfter(clock.instant().plusSeconds(200));
    await().atMost(SOON).until(() -> tickets.contacts().unended(10).isEmpty());
  }

  private void heard(Contact talk) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(tickets.contacts().utterances(talk.id()))
                    .extracting(Utterance::speaker)
                    .contains(Speaker.CITIZEN, Speaker.AGENT));
  }

  private Closing closing(MissedCall row) {
    return tickets.missed().find(row.id()).orElseThrow().state()
            instanceof MissedState.Closed closed
        ? closed.why()
        : null;
  }

  private Contact outbound() {
    return tickets.queries().contactsOfCitizen(Channel.PHONE, NUMBER, 10).stream()
        .filter(contact -> contact.direction() == Contact.Direction.OUTBOUND)
        .findFirst()
        .orElseThrow();
  }

  private Contact find(String id) {
    return tickets.contacts().find(id).orElseThrow();
  }

  private static final class Silent implements ContactListener {
    @Override
    public void changed(Contact contact) {}

    @Override
    public void said(Utterance utterance) {}

    @Override
    public void partial(String contactId, Speaker speaker, String text) {}
  }
}
