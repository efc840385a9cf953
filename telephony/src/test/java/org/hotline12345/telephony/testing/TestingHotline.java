package org.hotline12345.telephony.testing;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.Decision;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.TelephonySettings;
import org.hotline12345.telephony.ivr.IvrNeeds;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// A telephony room with a real ACD, a contact log in memory, and ears that remember.
public final class TestingHotline implements AutoCloseable {
  private static final AcdRules RULES =
      AcdRules.DEFAULTS.withTimes(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ZERO);

  private final Acd acd;
  private final TestingContactLog log;
  private final List<Utterance> said = new CopyOnWriteArrayList<>();
  private final List<Decision> decisions = new CopyOnWriteArrayList<>();
  private final TestingRecordingLedger recordings = new TestingRecordingLedger();
  private final Telephony telephony;

  public TestingHotline(TelephonySettings settings, Recognisers recognisers) throws IOException {
    this(settings, recognisers, new TestingContactLog());
  }

  public TestingHotline(TelephonySettings settings, Recognisers recognisers, TestingContactLog log)
      throws IOException {
    this(settings, recognisers, log, RULES, IvrNeeds.NONE);
  }

  public TestingHotline(
      TelephonySettings settings, Recognisers recognisers, TestingContactLog log, AcdRules rules)
      throws IOException {
    this(settings, recognisers, log, rules, IvrNeeds.NONE);
  }

  public TestingHotline(
      TelephonySettings settings, Recognisers recognisers, TestingContactLog log, IvrNeeds needs)
      throws IOException {
    this(settings, recognisers, log, RULES, needs);
  }

  private TestingHotline(
      TelephonySettings settings,
      Recognisers recognisers,
      TestingContactLog log,
      AcdRules rules,
      IvrNeeds needs)
      throws IOException {
    this.log = log;
    InstantSource clock = InstantSource.system();
    this.acd = new Acd(clock, rules);
    acd.subscribe(decisions::add);
    this.telephony =
        new Telephony(
            settings,
            acd,
            log,
            new Ears(),
            clock,
            new Telephony.Media(recognisers, TestingRecordings::keys, recordings),
            needs);
    telephony.start();
  }

  public void ready(String agent) {
    acd.submit(new AcdEvent.AgentSignedIn(new AgentId(agent), Map.of(), 1));
    acd.submit(new AcdEvent.AgentReady(new AgentId(agent)));
  }

  public Acd acd() {
    return acd;
  }

  public TestingContactLog log() {
    return log;
  }

  public Telephony telephony() {
    return telephony;
  }

  public TestingRecordingLedger recordings() {
    return recordings;
  }

  public List<Utterance> said() {
    return said;
  }

  public List<Decision> decisions() {
    return decisions;
  }

  @Override
  public void close() throws IOException {
    telephony.close();
  }

  private final class Ears implements ContactListener {
    @Override
    public void changed(Contact contact) {}

    @Override
    public void said(Utterance utterance) {
      said.add(utterance);
    }

    @Override
    public void partial(String contactId, Speaker speaker, String text) {}
  }
}
