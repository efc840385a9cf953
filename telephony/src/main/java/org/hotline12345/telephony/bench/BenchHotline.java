package org.hotline12345.telephony.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.TelephonySettings;
import org.hotline12345.telephony.asterisk.AmiSettings;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.asterisk.server.DerivedSecrets;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.hotline12345.telephony.speech.TapLimits;
import org.hotline12345.telephony.speech.vosk.VoskRecognisers;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.db.TicketSchema;
import org.hotline12345.tickets.db.server.PrivateMySql;

/// All rooms behind a call, joined as in the product, with a database of its own.
final class BenchHotline implements AutoCloseable {
  private static final String SECRET = "bench-secret-0123456789";
  private static final String SECRET_KEY =
      Base64.getEncoder().encodeToString(SECRET.repeat(2).substring(0, 32).getBytes(US_ASCII));

  private static final int CONNECTIONS = 32;

  private final PrivateMySql mysql;
  private final DataSource source;
  private final VoskRecognisers recognisers;
  private final Acd acd;
  private final Tickets tickets;
  private final Telephony telephony;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /// @param flows what callers go through
  record Rules(AcdRules acd, Path flows) {}

  BenchHotline(Path folder, AsteriskSettings asterisk, InstantSource clock)
      throws IOException, InterruptedException {
    this(
        folder,
        asterisk,
        new Rules(AcdRules.DEFAULTS, HotlineTool.home().resolve("config/ivr.yml")),
        clock);
  }

  BenchHotline(Path folder, AsteriskSettings asterisk, Rules rules, InstantSource clock)
      throws IOException, InterruptedException {
    Path home = HotlineTool.home();
    mysql =
        PrivateMySql.start(
            HotlineTool.get("mysql").folder(),
            folder.resolve("mysql/data"),
            folder.resolve("mysql/run"),
            FreePorts.tcp(),
            SECRET);
    source = BenchPool.of(mysql, CONNECTIONS);
    TicketSchema.migrate(source);
    RecordingTables.migrate(source);
    tickets =
        new Tickets(
            source,
            ShippedClassifier.load(clock),
            TicketSettings.read(home.resolve("config")),
            folder.resolve("attachments"),
            clock);
    recognisers = VoskRecognisers.load(home.resolve("telephony/speech-model/model"));
    acd = new Acd(clock, rules.acd());
    telephony =
        new Telephony(
            settings(asterisk, rules.flows()),
            acd,
            tickets.contacts(),
            new Nobody(),
            clock,
            new Telephony.Media(
                recognisers, () -> RecordingKeys.of(SECRET_KEY), RecordingTables.ledger(source)));
    telephony.start();
    var _ =
        beats.scheduleAtFixedRate(() -> acd.submit(new AcdEvent.Tick()), 1, 1, TimeUnit.SECONDS);
    var _ = beats.scheduleAtFixedRate(telephony::tidyRecordings, 1, 1, TimeUnit.MINUTES);
  }

  static AsteriskSettings asterisk(Path folder, Path templates, List<AgentPhone> agents)
      throws IOException {
    int rtp = FreePorts.range(2000);
    return new AsteriskSettings(
        "12345",
        new AsteriskSettings.Ports(
            FreePorts.tcp(), FreePorts.tcp(), FreePorts.tcp(), FreePorts.tcp(), rtp, rtp + 1999),
        new AsteriskSettings.Folders(
            folder.resolve("asterisk"),
            Files.createDirectories(folder.resolve("recordings")),
            Files.createDirectories(folder.resolve("prompts")),
            templates),
        new AsteriskSettings.Secrets(SECRET, SECRET),
        AsteriskSettings.Times.DEFAULT,
        agents,
        "",
        "127.0.0.1",
        "127.0.0.1:" + FreePorts.tcp());
  }

  private static TelephonySettings settings(AsteriskSettings asterisk, Path flows)
      throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    return new TelephonySettings(
        new AmiSettings("127.0.0.1", asterisk.ports().ami(), "hotline", SECRET),
        new InetSocketAddress(local, asterisk.ports().agi()),
        DerivedSecrets.agiKey(SECRET),
        new InetSocketAddress(local, FreePorts.tcp()),
        TapLimits.DEFAULT,
        new TelephonySettings.Files(
            asterisk.folders().recordings(),
            asterisk.folders().prompts(),
            flows,
            asterisk.folders().asterisk().resolve("journal")),
        new TelephonySettings.Out("12345", Duration.ofSeconds(30)));
  }

  /// Something that takes a moment.
  interface Condition {
    boolean met() throws IOException;
  }

  /// Waits, at most so long, until it is met.
  static boolean until(Duration most, Condition condition)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (!condition.met()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return true;
  }

  /// @throws IOException when Asterisk does not answer
  void awaitLine() throws IOException, InterruptedException {
    if (!until(Duration.ofMinutes(1), telephony::connected)) {
      throw new IOException("Asterisk does not answer");
    }
  }

  void ready(AgentPhone phone) {
    acd.submit(new AcdEvent.AgentSignedIn(phone.agent(), Map.of(), 1));
    acd.submit(new AcdEvent.AgentReady(phone.agent()));
  }

  Telephony telephony() {
    return telephony;
  }

  Books books() {
    return new Books(source);
  }

  Acd acd() {
    return acd;
  }

  ContactLog contacts() {
    return tickets.contacts();
  }

  long databasePid() {
    return mysql.pid();
  }

  @Override
  public void close() throws IOException {
    beats.shutdownNow();
    telephony.close();
    recognisers.close();
    source.close();
    mysql.close();
  }

  private static final class Nobody implements ContactListener {
    @Override
    public void changed(Contact contact) {}

    @Override
    public void said(Utterance utterance) {}

    @Override
    public void partial(String contactId, Speaker speaker, String text) {}
  }
}
