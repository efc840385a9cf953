package org.hotline12345.telephony.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.TestingClassifier;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.db.TicketSchema;

/// A hotline in a process of its own on a real database, to be killed. Prints one line for each
/// offer and connection: the word, the contact, the agent; and one for each stage of a call: the
/// word, the contact, the stage, the agent, the target, whether it answered; and by `CITIZEN`, the
/// number and the stage. Lines on its standard input are wishes of agents: the citizen's number and
/// what [WishWords] reads.
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
                new TestingRecognisers(),
                TestingRecordings::keys,
                RecordingTables.ledger(source(args[5], args[6], args[7]))));
    telephony.calls().watch(DatabaseHotline::print);
    telephony.start();
    for (int i = 8; i < args.length; i++) {
      acd.submit(new AcdEvent.AgentSignedIn(new AgentId(args[i]), Map.of(), 1));
      acd.submit(new AcdEvent.AgentReady(new AgentId(args[i])));
    }
    obey(telephony);
    new CountDownLatch(1).await();
  }

  private static void obey(Telephony telephony) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      if (order.equals("tidy")) {
        telephony.tidyRecordings();
        continue;
      }
      int space = order.indexOf(' ');
      String citizen = order.substring(0, space);
      ContactId contact =
          telephony.calls().all().stream()
              .filter(call -> call.citizen().equals(citizen))
              .map(CallNow::contact)
              .findFirst()
              .orElseThrow();
      Wish wish = WishWords.read(order.substring(space + 1));
      System.out.println(
          "ASKED " + telephony.ask(contact, wish).toCompletableFuture().join().orElse(""));
    }
  }

  private static void print(CallNow now) {
    System.out.println(
        String.join(
            " ",
            "STAGE",
            now.contact().value(),
            now.stage().name(),
            now.agent().map(AgentId::value).orElse("-"),
            now.target().map(Target::text).orElse("-"),
            Boolean.toString(now.answered())));
    System.out.println("CITIZEN " + now.citizen() + " " + now.stage());
  }

  /// Brings the tables up to date.
  public static void migrate(String url, String user, String password) {
    DataSource source = source(url, user, password);
    TicketSchema.migrate(source);
    RecordingTables.migrate(source);
    source.close();
  }

  /// The ticket room on a database whose tables are there.
  public static Tickets tickets(
      String url, String user, String password, Path folder, InstantSource clock) {
    return new Tickets(
        source(url, user, password),
        new TestingClassifier(),
        TestingTickets.settings(),
        folder.resolve("attachments"),
        clock);
  }

  /// A pool as the server has it.
  public static DataSource source(String url, String user, String password) {
    DataSource source = new DataSource();
    source.setUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    source.setDriverClassName("com.mysql.cj.jdbc.Driver");
    source.setInitialSize(0);
    source.setMaxActive(10);
    source.setMaxWait(2000);
    source.setTestOnBorrow(true);
    source.setValidationQuery("SELECT 1");
    return source;
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
