package org.hotline12345.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.channels.Conversations.Message;
import org.hotline12345.channels.Conversations.Taken;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.contact.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way in over the real log on real MySQL.
class ExactlyOnceIT {
  private static final Message HEATING =
      new Message(Channel.WECHAT, "1001", "oCitizen1", Optional.empty(), "暖气不热", Optional.empty());

  @TempDir Path folder;

  @Test
  void aMessagePushedManyTimesAtOnceMakesOneTicketAndOneWaitingChat() throws InterruptedException {
    try (TestingTickets tickets = new TestingTickets(folder)) {
      Acd acd = new Acd(tickets.clock, AcdRules.DEFAULTS);
      Conversations conversations = conversations(tickets, acd);
      Callable<Taken> push = () -> conversations.take(HEATING);
      Set<Taken> answers;
      try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
        var pushed = pool.invokeAll(IntStream.range(0, 24).mapToObj(i -> push).toList());
        answers = pushed.stream().map(ExactlyOnceIT::result).collect(Collectors.toSet());
      }
      assertThat(answers).hasSize(1).first().isInstanceOf(Taken.Begun.class);
      assertThat(tickets.contacts().unended(10)).hasSize(1);
      String contact = tickets.contacts().unended(10).getFirst().id();
      assertThat(tickets.contacts().utterances(contact)).hasSize(1);
      assertThat(acd.snapshot().waiting()).hasSize(1);

      Acd restarted = new Acd(tickets.clock, AcdRules.DEFAULTS);
      assertThat(conversations(tickets, restarted).resume()).isEqualTo(1);
      assertThat(restarted.snapshot().waiting()).isEqualTo(acd.snapshot().waiting());
    }
  }

  private static Conversations conversations(TestingTickets tickets, Acd acd) {
    return new Conversations(
        tickets.contacts(), tickets.tickets.queries()::contactsOfCitizen, acd, tickets.clock);
  }

  private static Taken result(Future<Taken> future) {
    assertThat(future.state()).isEqualTo(Future.State.SUCCESS);
    return future.resultNow();
  }
}
