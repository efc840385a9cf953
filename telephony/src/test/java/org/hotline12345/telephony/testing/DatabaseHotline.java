package org.hotline12345.telephony.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.Decision;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.tickets.TestingClassifier;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// A hotline in a process of its own on a real database, to be killed. Prints one line for each
/// offer and connection: the word, the contact, the agent.
public final class DatabaseHotline {
  private DatabaseHotline() {}

  /// Ports of AMI, AGI and audio; folder; flows; URL, user and password of the database; agents
  /// that are ready.
  public static void main(String[] args) throws IOException, InterruptedException {
    int unused = 1;
    Path folder = Path.of(args[3]);
    var settings =
        TestingAsterisk.telephony(
            new AsteriskSettings.Ports(
                unused,
                unused,
                Integer.parseInt(args[0]),
                Integer.parseInt(args[1]),
                10_000,
                10_100),
            Integer.parseInt(args[2]),
            new AsteriskSettings.Folders(
                folder.resolve("asterisk"),
                folder.resolve("recordings"),
                folder.resolve("prompts"),
                folder),
            Path.of(args[4]));
    InstantSource clock = InstantSource.system();
    Acd acd =
        new Acd(
            clock,
            AcdRules.DEFAULTS.withTimes(
                Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ZERO));
    acd.subscribe(DatabaseHotline::print);
    Telephony telephony =
        new Telephony(
            settings,
            acd,
            tickets(args[5], args[6], args[7], folder, clock).contacts(),
            new NoEars(),
            clock,
            new Telephony.Media(
                new TestingRecognisers(), TestingRecordings::keys, new TestingRecordingLedger()));
    telephony.start();
    for (int i = 8; i < args.length; i++) {
      acd.submit(new AcdEvent.AgentSignedIn(new AgentId(args[i]), Map.of(), 1));
      acd.submit(new AcdEvent.AgentReady(new AgentId(args[i])));
    }
    new CountDownLatch(1).await();
  }

  /// The ticket room on a database whose tables are there.
  public static Tickets tickets(
      String url, String user, String password, Path folder, InstantSource clock) {
    DataSource source = new DataSource();
    source.setUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    source.setDriverClassName("com.mysql.cj.jdbc.Driver");
    source.setInitialSize(0);
    source.setMaxActive(10);
    source.setTestOnBorrow(true);
    source.setValidationQuery("SELECT 1");
    return new Tickets(
        source,
        new TestingClassifier(),
        TestingTickets.settings(),
        folder.resolve("attachments"),
        clock);
  }

  private static void print(Decision decision) {
    switch (decision) {
      case Decision.Offered offered ->
          System.out.println("OFFERED " + offered.request().contact() + " " + offered.agent());
      case Decision.Connected(var contact, var agent) ->
          System.out.println("CONNECTED " + contact + " " + agent);
      default -> {}
    }
  }

  private static final class NoEars implements ContactListener {
    @Override
    public void changed(Contact contact) {}

    @Override
    public void said(Utterance utterance) {}

    @Override
    public void partial(String contactId, Speaker speaker, String text) {}
  }
}
