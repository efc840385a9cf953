package org.hotline12345.telephony.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.testing.TestingContactLog;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database goes away and comes back; nothing that happened meanwhile is lost.
class ContactDiaryTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant NINE = Instant.parse("2026-11-22T01:00:00.123Z");
  private static final ContactId CALL = new ContactId("11111111-2222-3333-4444-555555555555");

  @TempDir Path folder;
  private final TestingContactLog log = new TestingContactLog();
  private final Heard heard = new Heard();

  @Test
  void whatHappensWithoutADatabaseIsOnDiskAtOnceAndWrittenWhenItIsBack() throws IOException {
    try (ContactDiary diary = new ContactDiary(log, heard, folder)) {
      log.away(true);
      wholeCall(diary);
      await().atMost(SOON).until(() -> diary.kept() == 6);
      assertThat(heard.contacts).extracting(Contact::agent).contains(Optional.of("agent1"));
      assertThat(log.utterances(CALL.value())).isEmpty();
      log.away(false);
      await().atMost(SOON).until(() -> diary.waiting() == 0);
    }
    wholeCallIsWritten();
  }

  @Test
  void aKilledProcessLeavesTheEntriesToTheNext() throws IOException {
    log.away(true);
    try (ContactDiary first = new ContactDiary(log, heard, folder)) {
      wholeCall(first);
      await().atMost(SOON).until(() -> first.kept() == 6);
    }
    log.away(false);
    try (ContactDiary second = new ContactDiary(log, heard, folder)) {
      await().atMost(SOON).until(() -> second.waiting() == 0);
    }
    wholeCallIsWritten();
  }

  @Test
  void whatCannotBeReadIsSetAsideAndTheRestIsWritten() throws IOException {
    log.away(true);
    try (ContactDiary first = new ContactDiary(log, heard, folder)) {
      wholeCall(first);
      await().atMost(SOON).until(() -> first.kept() == 6);
    }
    Path journal = folder.resolve("contacts-" + Math.floorMod(CALL.hashCode(), 8) + ".jsonl");
    Files.writeString(journal, "{\"entry\":\"rat", StandardOpenOption.APPEND);
    log.away(false);
    try (ContactDiary second = new ContactDiary(log, heard, folder)) {
      await().atMost(SOON).until(() -> second.waiting() == 0);
    }
    wholeCallIsWritten();
    assertThat(folder.resolve(journal.getFileName() + ".unreadable"))
        .hasContent("{\"entry\":\"rat\n");
  }

  @Test
  void newEntriesNeverOvertakeThoseOnDisk() throws IOException {
    try (ContactDiary diary = new ContactDiary(log, heard, folder)) {
      log.away(true);
      open(diary);
      await().atMost(SOON).until(() -> diary.kept() == 1);
      log.away(false);
      diary.write(CALL, "answered", to -> Optional.of(to.answered(CALL.value(), "agent1", NINE)));
      await().atMost(SOON).until(() -> diary.waiting() == 0);
    }
    assertThat(log.all()).extracting(Contact::agent).containsExactly(Optional.of("agent1"));
  }

  @Test
  void workThatNeedsTheDatabaseWaitsForAllThatCameBefore() throws IOException {
    List<Integer> seen = new CopyOnWriteArrayList<>();
    try (ContactDiary diary = new ContactDiary(log, heard, folder)) {
      log.away(true);
      open(diary);
      await().atMost(SOON).until(() -> diary.kept() == 1);
      diary.whenCaughtUp("count", to -> seen.add(to.unended(10).size()));
      log.away(false);
      await().atMost(SOON).until(() -> !seen.isEmpty());
    }
    assertThat(seen).containsExactly(1);
  }

  private void wholeCall(ContactDiary diary) {
    open(diary);
    String id = CALL.value();
    diary.write(CALL, "answered", to -> Optional.of(to.answered(id, "agent1", NINE)));
    diary.write(
        CALL,
        "utterance",
        to -> {
          to.append(
              id,
              Speaker.CITIZEN,
              "暖气不热",
              NINE,
              Optional.of(new Utterance.AudioSpan(10, 900)),
              Optional.empty());
          return Optional.empty();
        });
    diary.write(CALL, "rated", to -> rated(to, id));
    diary.write(CALL, "ended", to -> Optional.of(to.ended(id, EndReason.AGENT_HUNG_UP, NINE)));
    diary.write(
        CALL,
        "recorded",
        to -> {
          to.recorded(id, "a.wav");
          return to.find(id);
        });
  }

  private static Optional<Contact> rated(ContactLog to, String id) {
    to.rated(id, 4, NINE);
    return to.find(id);
  }

  private void open(ContactDiary diary) {
    diary.write(
        CALL,
        "open",
        to ->
            Optional.of(
                to.open(CALL.value(), Channel.PHONE, "13800000001", Optional.of("张"), NINE)));
  }

  private void wholeCallIsWritten() throws IOException {
    Contact contact = log.find(CALL.value()).orElseThrow();
    assertThat(contact.arrivedAt()).isEqualTo(NINE);
    assertThat(contact.name()).contains("张");
    assertThat(contact.agent()).contains("agent1");
    assertThat(contact.satisfaction()).contains(4);
    assertThat(contact.endReason()).contains(EndReason.AGENT_HUNG_UP);
    assertThat(contact.recording()).contains("a.wav");
    assertThat(log.utterances(CALL.value()))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.text()).isEqualTo("暖气不热");
              assertThat(said.audio()).contains(new Utterance.AudioSpan(10, 900));
            });
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".jsonl")))
          .allSatisfy(file -> assertThat(file).isEmptyFile());
    }
  }

  private static final class Heard implements ContactListener {
    private final List<Contact> contacts = new CopyOnWriteArrayList<>();

    @Override
    public void changed(Contact contact) {
      contacts.add(contact);
    }

    @Override
    public void said(Utterance utterance) {}

    @Override
    public void partial(String contactId, Speaker speaker, String text) {}
  }
}
