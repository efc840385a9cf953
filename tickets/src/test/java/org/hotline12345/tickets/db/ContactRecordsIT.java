package org.hotline12345.tickets.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hotline12345.tickets.TestingTickets.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.CitizenMark;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog.Received;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.draft.FieldName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactRecordsIT {
  @TempDir Path folder;
  private TestingTickets room;

  @BeforeEach
  void open() {
    room = new TestingTickets(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aLineThatCallsBackAboutTheOneCallItWasGivenHasTheSameTicket() {
    Contact first = room.call("13800000001");
    passedOn(first);
    // 12366 is the number of the line `tax`.
    Contact back = room.call("12366");
    assertThat(back.ticket()).isEqualTo(first.ticket());

    Contact second = room.call("13800000002");
    passedOn(second);
    assertThat(room.call("12366").ticket().orElseThrow())
        .isNotIn(first.ticket().orElseThrow(), second.ticket().orElseThrow());
    room.clock.forward(Duration.ofHours(3));
    passedOn(second);
    assertThat(room.call("12366").ticket()).isEqualTo(second.ticket());
    assertThat(room.call("12315").ticket()).isNotEqualTo(second.ticket());
  }

  private void passedOn(Contact call) {
    room.contacts()
        .add(
            new TrailStep(call.id(), room.now(), TrailKind.PASSED_ON, "agent1", "l-tax", "ANSWER"));
  }

  @Test
  void whatIsMarkedHoldsForTheNumberHoweverItIsWrittenUntilItIsTakenBack() {
    CitizenMarks marks = room.tickets.marks();
    marks.set(Channel.PHONE, "+8613800000001", EnumSet.allOf(CitizenMark.class), "agent1");
    assertThat(marks.of(Channel.PHONE, "013800000001"))
        .containsExactlyInAnyOrder(CitizenMark.SENIOR, CitizenMark.DISABLED);
    marks.set(Channel.PHONE, "13800000001", Set.of(CitizenMark.DISABLED), "agent2");
    assertThat(marks.of(Channel.PHONE, "13800000001")).containsExactly(CitizenMark.DISABLED);
    assertThat(marks.of(Channel.PHONE, "04731234567")).isEmpty();
    assertThat(marks.of(Channel.WECHAT, "13800000001")).isEmpty();
  }

  @Test
  void theEndOfACallWritesTheSummaryOfItsTicketUnlessTheAgentWroteOne() {
    var call = room.call("13812345678");
    room.say(call.id(), "我家在海勃湾区新华西街12号，暖气不热");
    room.contacts().ended(call.id(), Contact.EndReason.CITIZEN_HUNG_UP, room.now());
    var summary = room.ticket(call.ticket().orElseThrow()).draft().field(FieldName.SUMMARY);
    assertThat(summary.orElseThrow().value()).contains("海勃湾区新华西街12号", "暖气不热");

    var other = room.call("13812345679");
    room.say(other.id(), "我家在海勃湾区新华西街12号，暖气不热");
    var number = other.ticket().orElseThrow();
    TestingTickets.done(
        room.desk()
            .draft(
                number,
                room.ticket(number).version(),
                TestingTickets.AGENT,
                Map.of("summary", "我写的")));
    room.contacts().ended(other.id(), Contact.EndReason.CITIZEN_HUNG_UP, room.now());
    assertThat(room.ticket(number).draft().value(FieldName.SUMMARY)).contains("我写的");
  }

  @Test
  void theAgentsQuestionGivesTheCitizensAnswerItsMeaning() {
    var call = room.call("13812345678");
    room.say(call.id(), "我家在海勃湾区新华西街12号，暖气不热");
    room.contacts()
        .append(call.id(), Speaker.AGENT, "请问您贵姓", room.now(), Optional.empty(), Optional.empty());
    room.say(call.id(), "杨志强");
    assertThat(room.ticket(call.ticket().orElseThrow()).draft().value(FieldName.PERSON))
        .contains("杨志强");
  }

  static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    return atOnce(IntStream.range(0, threads).mapToObj(_ -> work).toList());
  }

  static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    var barrier = new CyclicBarrier(works.size());
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures =
          works.stream()
              .map(
                  work ->
                      executor.submit(
                          () -> {
                            barrier.await();
                            return work.call();
                          }))
              .toList();
      var results = new ArrayList<T>();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Test
  void aMessageDeliveredTwentyTimesAtOnceIsOneMessageAndOneTicket() throws Exception {
    var message = message("m-1", "openid-1", "海勃湾区新华西街12号暖气不热", room.now());
    var answers = atOnce(20, () -> room.contacts().receive(message));
    assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
    assertThat(answers.stream().map(a -> a.utterance().id()).distinct()).hasSize(1);
    assertThat(answers.stream().map(a -> a.contact().id()).distinct()).hasSize(1);
    assertThat(room.contacts().utterances(answers.getFirst().contact().id())).hasSize(1);
    assertThat(room.tickets.queries().ofCitizen(Channel.WECHAT, "openid-1", 10)).hasSize(1);
  }

  @Test
  void manyMessagesOfOneCitizenAtOnceAreOneConversation() throws Exception {
    List<Callable<Received>> works =
        IntStream.range(0, 12)
            .<Callable<Received>>mapToObj(
                i ->
                    () ->
                        room.contacts()
                            .receive(message("m-" + i, "openid-1", "暖气不热 " + i, room.now())))
            .toList();
    var answers = atOnce(works);
    assertThat(answers).filteredOn(Received::newContact).hasSize(1);
    assertThat(answers.stream().map(a -> a.contact().id()).distinct()).hasSize(1);
    assertThat(room.contacts().utterances(answers.getFirst().contact().id())).hasSize(12);
    assertThat(room.tickets.queries().ofCitizen(Channel.WECHAT, "openid-1", 10)).hasSize(1);
  }

  @Test
  void citizensWhoWriteAtOnceGetTicketNumbersOfTheirOwn() throws Exception {
    List<Callable<Received>> works =
        IntStream.range(0, 40)
            .<Callable<Received>>mapToObj(
                i ->
                    () ->
                        room.contacts().receive(message("n" + i, "citizen-" + i, "停水", room.now())))
            .toList();
    var numbers =
        atOnce(works).stream().map(r -> r.contact().ticket().orElseThrow()).distinct().toList();
    assertThat(numbers).hasSize(40).allMatch(n -> n.matches("20261123\\d{6}"));
  }

  @Test
  void aCallHasItsTicketFromTheAnswerAndTheTicketLearns() {
    var contacts = room.contacts();
    contacts.open("call-1", Channel.PHONE, "13900000001", Optional.empty(), room.now());
    assertThat(contacts.find("call-1").orElseThrow().ticket()).isEmpty();
    var answered = contacts.answered("call-1", "agent1", room.now());
    assertThat(contacts.answered("call-1", "agent2", room.now().plusSeconds(9)))
        .isEqualTo(answered);
    room.say("call-1", "我家在海勃湾区新华西街12号，暖气不热");
    var ticket = room.ticket(answered.ticket().orElseThrow());
    assertThat(ticket.stage()).isEqualTo(Stage.TAKEN);
    assertThat(ticket.draft().value(FieldName.PLACE)).contains("海勃湾区新华西街12号");
    assertThat(ticket.draft().value(FieldName.LINE)).contains("heating");
    assertThat(ticket.draft().value(FieldName.PHONE)).contains("13900000001");
    assertThat(room.tickets.queries().events(ticket.number(), TestingTickets.AGENT).orElseThrow())
        .extracting(e -> e.kind())
        .containsExactly("TAKEN", "LEARNED");
  }

  @Test
  void aSentenceReportedTwiceIsOne() {
    var contact = room.call("13900000001");
    var span = Optional.of(new Utterance.AudioSpan(1200, 2400));
    var first =
        room.contacts()
            .append(contact.id(), Speaker.CITIZEN, "暖气不热", room.now(), span, Optional.empty());
    var again =
        room.contacts()
            .append(contact.id(), Speaker.CITIZEN, "暖气不热", room.now(), span, Optional.empty());
    assertThat(again).isEqualTo(first);
    assertThat(room.contacts().utterances(contact.id())).containsExactly(first);
  }

  @Test
  void aMessageLeftOnTheMachineGoesToTheDispatcher() {
    var contacts = room.contacts();
    contacts.open("left-1", Channel.PHONE, "13900000001", Optional.empty(), room.now());
    contacts.append(
        "left-1",
        Speaker.CITIZEN,
        "新华西街停水了，家里没有水",
        room.now(),
        Optional.of(new Utterance.AudioSpan(0, 3000)),
        Optional.empty());
    contacts.ended("left-1", Contact.EndReason.LEFT_MESSAGE, room.now());
    var left = contacts.leftMessage("left-1", room.now());
    var ticket = room.ticket(left.ticket().orElseThrow());
    assertThat(ticket.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    assertThat(ticket.draft().value(FieldName.REQUEST).orElseThrow()).contains("停水");
    assertThat(left.answeredAt()).isEmpty();
    assertThat(contacts.leftMessage("left-1", room.now())).isEqualTo(left);
  }

  @Test
  void aMessageThatWasNotUnderstoodHasATitleAndARecording() {
    var contacts = room.contacts();
    contacts.open("left-2", Channel.PHONE, "13900000002", Optional.empty(), room.now());
    var left = contacts.leftMessage("left-2", room.now());
    var ticket = room.ticket(left.ticket().orElseThrow());
    assertThat(ticket.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    assertThat(ticket.draft().value(FieldName.TITLE)).contains("语音留言（请听录音）");
  }

  @Test
  void lateAndDoubledEventsChangeNothing() {
    var contact = room.call("13900000001");
    var contacts = room.contacts();
    contacts.open(contact.id(), Channel.PHONE, "13900000002", Optional.empty(), room.now());
    var ended = contacts.ended(contact.id(), Contact.EndReason.CITIZEN_HUNG_UP, room.now());
    var later = room.now().plusSeconds(60);
    assertThat(contacts.ended(contact.id(), Contact.EndReason.AGENT_HUNG_UP, later))
        .isEqualTo(ended);
    contacts.rated(contact.id(), 5, later);
    contacts.recorded(contact.id(), "a.wav");
    var found = contacts.find(contact.id()).orElseThrow();
    assertThat(found.address()).isEqualTo("13900000001");
    assertThat(found.satisfaction()).contains(5);
    assertThat(found.recording()).contains("a.wav");
    assertThat(contacts.unended(10)).isEmpty();
    assertThat(contacts.openContact(Channel.PHONE, "13900000001")).isEmpty();
  }

  @Test
  void aMessageAfterTheEndBeginsAnotherTicket() {
    var first = room.contacts().receive(message("a", "openid-1", "暖气不热", room.now()));
    var second = room.contacts().receive(message("b", "openid-1", "还是不热", room.now()));
    assertThat(second.contact().id()).isEqualTo(first.contact().id());
    assertThat(second.newContact()).isFalse();
    room.contacts().ended(first.contact().id(), Contact.EndReason.CLOSED_BY_AGENT, room.now());
    var third = room.contacts().receive(message("c", "openid-1", "停水", room.now()));
    assertThat(third.newContact()).isTrue();
    assertThat(third.contact().ticket()).isNotEqualTo(first.contact().ticket());
    var repeat = room.contacts().receive(message("a", "openid-1", "暖气不热", room.now()));
    assertThat(repeat.repeated()).isTrue();
    assertThat(repeat.contact().id()).isEqualTo(first.contact().id());
  }

  @Test
  void listenersHearOfEverythingOnce() {
    var heard = new ArrayList<String>();
    room.tickets.announceTo(
        new ContactListener() {
          @Override
          public void changed(Contact contact) {
            heard.add("changed " + contact.ticket().isPresent());
          }

          @Override
          public void said(Utterance utterance) {
            heard.add("said " + utterance.text());
          }

          @Override
          public void partial(String contactId, Speaker speaker, String text) {
            heard.add("partial");
          }
        });
    room.contacts().receive(message("a", "openid-1", "暖气不热", room.now()));
    room.contacts().receive(message("a", "openid-1", "暖气不热", room.now()));
    assertThat(heard).containsExactly("changed true", "said 暖气不热");
  }

  @Test
  void whatIsSaidOfAnUnknownContactIsRefused() {
    assertThatThrownBy(() -> room.say("nobody", "喂")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUtteranceIsStoredWithinMilliseconds() {
    var contact = room.call("13900000001");
    for (var i = 0; i < 20; i++) {
      room.say(contact.id(), "暖气不热，海勃湾区新华西街" + i + "号");
    }
    var start = System.nanoTime();
    for (var i = 0; i < 50; i++) {
      room.say(contact.id(), "暖气不热，海勃湾区新华西街" + i + "号");
    }
    var each = Duration.ofNanos((System.nanoTime() - start) / 50);
    System.out.println("one utterance, learnt: " + each.toMillis() + " ms");
    assertThat(each).isLessThan(Duration.ofSeconds(1));
  }
}
