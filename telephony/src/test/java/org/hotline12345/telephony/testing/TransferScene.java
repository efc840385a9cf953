package org.hotline12345.telephony.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.asterisk.server.DerivedSecrets;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.call.CallNow.Stage;
import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.transfer.Destination;
import org.hotline12345.telephony.transfer.Target;

/// A citizen, two agents and a supervisor with telephones that speak tones and remember what they
/// heard, and a trunk to somebody outside.
public final class TransferScene implements AutoCloseable {
  public static final double CITIZEN = 1000;
  public static final double AGENT1 = 1700;
  public static final double AGENT2 = 2300;
  public static final double OUTSIDE = 2900;
  public static final double BOSS = 700;
  public static final String NUMBER = "13800000001";
  public static final Duration SOON = Duration.ofSeconds(40);
  public static final Destination POLICE =
      new Destination(Target.emergency("110"), "PJSIP/110@trunk");
  public static final Destination COLLEAGUE =
      new Destination(Target.agent("agent2"), "PJSIP/agent2");

  private final int outside;
  private final int health = FreePorts.tcp();
  private final TestingAsterisk asterisk;
  private final SippPhones phones;
  private final Path outsideVoice;
  private final List<BaresipPhone> open = new ArrayList<>();
  private TestingHotline hotline;

  public TransferScene() throws IOException {
    this(Duration.ofSeconds(3));
    startHotline();
  }

  private TransferScene(Duration ring) throws IOException {
    outside = FreePorts.tcp();
    asterisk =
        TestingAsterisk.start(
            new AsteriskSettings.Times(
                ring, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(60)),
            outside,
            Optional.of(health),
            List.of(
                AgentPhone.desk("agent1"), AgentPhone.desk("agent2"), AgentPhone.desk("manager")));
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    outsideVoice = Tones.alaw(asterisk.folder().resolve("outside.al"), Tones.tone(OUTSIDE, 2));
  }

  /// For hotlines in processes of their own; telephones ring long enough for one to be started.
  public static TransferScene withoutHotline() throws IOException {
    return new TransferScene(Duration.ofSeconds(20));
  }

  public void startHotline() throws IOException {
    hotline = new TestingHotline(asterisk.telephony(), new TestingRecognisers(CITIZEN, AGENT1));
    await().atMost(SOON).until(hotline.telephony()::connected);
  }

  public TestingAsterisk asterisk() {
    return asterisk;
  }

  public TestingHotline hotline() {
    return hotline;
  }

  public SippPhones phones() {
    return phones;
  }

  /// The trunk's other end answers.
  public Process outsideAnswers(long ringMillis) throws IOException {
    return phones.answering(outside, outsideVoice, ringMillis, 60_000);
  }

  /// The other end of the further trunk `health` answers.
  public void centreAnswers() throws IOException {
    phones.answering(health, outsideVoice, 0, 60_000);
  }

  /// Another citizen dials this number and waits.
  public void dials(String number) throws IOException {
    phones.dials(asterisk.sipPort(), number, "13800000002", outsideVoice, 60_000);
  }

  public Process outsideRings() throws IOException {
    return phones.ringingOnly(outside);
  }

  public Process outsideRefuses() throws IOException {
    return phones.refusing(outside, "486 Busy Here");
  }

  public BaresipPhone agent(String name, double tone) throws IOException {
    String password = DerivedSecrets.sipPassword(TestingAsterisk.SIP_SECRET, name);
    BaresipPhone phone = phone(name, ";auth_pass=" + password + ";regint=60", tone);
    await()
        .atMost(SOON)
        .until(() -> asterisk.console("pjsip show aor " + name).contains("contact"));
    await()
        .atMost(SOON)
        .until(() -> asterisk.console("pjsip show contacts").contains("sip:" + name));
    return phone;
  }

  private BaresipPhone phone(String name, String registration, double tone) throws IOException {
    Path voice = Tones.wav(asterisk.folder().resolve(name + ".wav"), Tones.tone(tone, 240));
    BaresipPhone phone =
        BaresipPhone.start(
            asterisk.folder(), name, FreePorts.range(2), asterisk.sipPort(), registration, voice);
    open.add(phone);
    return phone;
  }

  /// A citizen's telephone.
  public BaresipPhone citizen() throws IOException {
    return phone(NUMBER, "", CITIZEN);
  }

  /// A citizen who talks with agent1.
  public BaresipPhone talking() throws IOException {
    BaresipPhone citizen = citizen();
    hotline.ready("agent1");
    citizen.dial("12345", asterisk.sipPort());
    stage(Stage.TALKING);
    return citizen;
  }

  public ContactId contact() {
    return now().orElseThrow().contact();
  }

  public Optional<CallNow> now() {
    return hotline.telephony().calls().all().stream().findFirst();
  }

  public void stage(Stage stage) {
    await().atMost(SOON).until(() -> now().map(CallNow::stage).filter(stage::equals).isPresent());
  }

  public Optional<String> ask(Wish wish) {
    return hotline.telephony().ask(contact(), wish).toCompletableFuture().join();
  }

  public static void hears(BaresipPhone phone, double tone) {
    await().atMost(SOON).until(() -> phone.hears(tone));
  }

  public static void doesNotHear(BaresipPhone phone, double tone) {
    await().atMost(SOON).until(() -> phone.doesNotHear(tone));
  }

  @Override
  public void close() throws IOException {
    for (BaresipPhone phone : open) {
      phone.close();
    }
    phones.close();
    asterisk.hangUpAll();
    if (hotline != null) {
      hotline.close();
    }
    asterisk.close();
  }
}
