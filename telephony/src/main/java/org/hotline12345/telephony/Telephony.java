package org.hotline12345.telephony;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.asterisk.AmiLink;
import org.hotline12345.telephony.asterisk.SpyBoard;
import org.hotline12345.telephony.asterisk.Switchboard;
import org.hotline12345.telephony.asterisk.TransferBoard;
import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.desk.CallActs;
import org.hotline12345.telephony.desk.CallBacks;
import org.hotline12345.telephony.desk.CallBook;
import org.hotline12345.telephony.desk.CallDesk;
import org.hotline12345.telephony.desk.Callers;
import org.hotline12345.telephony.desk.ContactDiary;
import org.hotline12345.telephony.desk.Listening;
import org.hotline12345.telephony.desk.MenuEars;
import org.hotline12345.telephony.desk.RecordingHealth;
import org.hotline12345.telephony.desk.RecordingKeeper;
import org.hotline12345.telephony.desk.TransferActs;
import org.hotline12345.telephony.ivr.AgiDoor;
import org.hotline12345.telephony.ivr.IvrFile;
import org.hotline12345.telephony.ivr.IvrFlows;
import org.hotline12345.telephony.ivr.IvrNeeds;
import org.hotline12345.telephony.outbound.Outbound;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.telephony.recording.RecordingLedger;
import org.hotline12345.telephony.recording.Recordings;
import org.hotline12345.telephony.speech.AudioTaps;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.TapFigures;
import org.hotline12345.telephony.supervision.Supervision;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;

/// The telephone side of the hotline: takes citizens' calls, brings them to the agents that the
/// ACD chooses, listens, records, asks for satisfaction and calls back. Asterisk need not run when
/// this starts, and calls go on when this stops. Thread-safe. Closing does not close the
/// recognisers.
public final class Telephony implements AutoCloseable {
  private final AmiLink link;
  private final CallDesk desk;
  private final Callers callers;
  private final CallBook book;
  private final Supervision supervision;
  private final CallBacks callBacks;
  private final Outbound outbound;
  private final ContactDiary diary;
  private final AudioTaps taps;
  private final AgiDoor door;
  private final RecordingKeeper recordings;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final Acd acd;
  private Acd.Subscription subscription = () -> {};

  /// What becomes of the sound: text now, and recordings that last.
  public record Media(Recognisers recognisers, RecordingKeys.Source keys, RecordingLedger ledger) {}

  /// @param listener hears partials, and what is not in the database yet
  /// @throws IOException when the audio port is taken or the flow file cannot be read
  public Telephony(
      TelephonySettings settings,
      Acd acd,
      ContactLog log,
      ContactListener listener,
      InstantSource clock,
      Media media)
      throws IOException {
    this(settings, acd, log, listener, clock, media, IvrNeeds.NONE);
  }

  /// @param needs what the flows need of other rooms
  public Telephony(
      TelephonySettings settings,
      Acd acd,
      ContactLog log,
      ContactListener listener,
      InstantSource clock,
      Media media,
      IvrNeeds needs)
      throws IOException {
    this.acd = acd;
    IvrFlows flows = IvrFile.read(settings.files().ivr());
    this.link =
        new AmiLink(
            settings.ami(),
            () -> flows.inFront(!needs.incidents().now().isEmpty()),
            event -> this.desk().heard(event),
            clock);
    Switchboard switchboard = new Switchboard(link, settings.audio().getAddress().getHostAddress());
    this.diary = new ContactDiary(log, listener, settings.files().journal());
    this.taps = AudioTaps.listen(settings.audio(), media.recognisers(), settings.taps(), clock);
    this.callBacks = new CallBacks(switchboard, settings.out());
    this.outbound = new Outbound(acd, switchboard, settings.out(), clock);
    this.callers = new Callers(acd.rules(), background, clock);
    Recordings files = new Recordings(settings.files().recordings(), media.keys());
    this.recordings = new RecordingKeeper(files, media.ledger(), diary, clock);
    Listening listening =
        new Listening(taps, switchboard, files, new Listening.Told(diary, listener), clock);
    TransferBoard board =
        new TransferBoard(link, settings.out().callerId(), settings.out().transferRing());
    TransferActs transfers = new TransferActs(acd, callers, board, diary, listening, clock);
    CallActs acts =
        new CallActs(
            new CallActs.Parts(acd, switchboard, diary, recordings, callers, transfers),
            listening,
            background,
            clock);
    this.book = new CallBook(acts, clock);
    this.supervision = new Supervision(new SpyBoard(link), book::spied);
    this.desk =
        new CallDesk(
            link,
            switchboard,
            acts,
            book,
            new CallDesk.Beside(callBacks, outbound, supervision),
            clock);
    this.door =
        new AgiDoor(
            new AgiDoor.Lock(
                settings.agi(), InetAddress.getByName(settings.ami().host()), settings.agiKey()),
            new AgiDoor.House(
                flows,
                new AgiDoor.Folders(settings.files().prompts(), settings.files().recordings()),
                new MenuEars(taps, switchboard, diary, media.recognisers().hears(), clock),
                needs),
            new Rated(clock),
            clock);
  }

  private CallDesk desk() {
    return desk;
  }

  /// Tells who calls, from now on; without it every caller is a stranger.
  public void recognise(CallerHistory history) {
    callers.ask(history);
  }

  /// Begins to take calls, as soon as Asterisk is there.
  public void start() {
    subscription = acd.subscribe(desk::decided);
    door.start();
    desk.start();
    link.start();
  }

  /// Ends a conversation: hangs the agent's phone up, or, if nobody talks, the citizen's.
  public void hangUp(ContactId contact) {
    desk.hangUp(contact);
  }

  /// Holds, transfers, conferences.
  ///
  /// @return why not, in words for a log; nothing once it has begun: the outcome shows in
  ///     [CallBook#now]
  public CompletionStage<Optional<String>> ask(ContactId contact, Wish wish) {
    return desk.ask(contact, wish);
  }

  /// Every live call.
  public CallBook calls() {
    return book;
  }

  /// Supervisors in other people's calls.
  public Supervision supervision() {
    return supervision;
  }

  /// Whether Asterisk answers.
  public boolean connected() {
    return link.connected();
  }

  /// Calls a citizen and asks for 1 to 5. Always completes, within about four minutes.
  public CompletionStage<CallBackResult> callBack(CallBackOrder order) {
    return callBacks.place(order);
  }

  /// Brings a citizen and an agent together by a call of ours.
  public Outbound outbound() {
    return outbound;
  }

  /// Once a minute: finishes recordings that were left behind, and looks at the disk.
  public void tidyRecordings() {
    recordings.tidy();
  }

  public RecordingHealth recordingHealth() {
    return recordings.health();
  }

  public TapFigures tapFigures() {
    return taps.figures();
  }

  /// FastAGI sessions refused since the start.
  public long refusedAgiCallers() {
    return door.refused();
  }

  /// Entries that wait for the database.
  public int unwritten() {
    return diary.waiting();
  }

  /// How many of them are safe on disk.
  public int journalled() {
    return diary.kept();
  }

  /// Lets go of Asterisk; calls go on there.
  @Override
  public void close() throws IOException {
    subscription.close();
    link.close();
    desk.close();
    door.close();
    taps.close();
    background.close();
    diary.close();
  }

  private final class Rated implements AgiDoor.Ratings {
    private final InstantSource clock;

    Rated(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public void rated(String flow, String who, int score) {
      if (flow.equals("callback")) {
        callBacks.rated(who, score);
        return;
      }
      var now = clock.instant();
      diary.write(
          new ContactId(who),
          "rated",
          log -> {
            log.rated(who, score, now);
            return log.find(who);
          });
    }

    @Override
    public void refused(String flow, String who) {
      callBacks.refused(who);
    }

    @Override
    public void machine(String flow, String who) {
      callBacks.machine(who);
    }

    @Override
    public void note(String who, String text) {
      append(who, Speaker.SYSTEM, text);
    }

    private void append(String who, Speaker speaker, String text) {
      var now = clock.instant();
      diary.write(
          new ContactId(who),
          "note",
          log -> {
            log.append(who, speaker, text, now, Optional.empty(), Optional.empty());
            return Optional.empty();
          });
    }

    @Override
    public void said(String who, String text) {
      append(who, Speaker.CITIZEN, text);
    }

    @Override
    public void leftMessage(String who) {
      var now = clock.instant();
      diary.write(
          new ContactId(who), "left message", log -> Optional.of(log.leftMessage(who, now)));
    }

    @Override
    public void wishesCallBack(String who, String number) {
      diary.write(
          new ContactId(who),
          "wish",
          log -> {
            log.wishesCallBack(who, number);
            return Optional.empty();
          });
    }

    @Override
    public void over(String flow, String who) {
      if (flow.equals("callback")) {
        callBacks.over(who);
      }
    }
  }
}
