package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.AcdEvent.AgentSignedIn;
import org.hotline12345.acd.AcdEvent.ContactEnded;
import org.hotline12345.acd.AcdEvent.ContactWaiting;
import org.hotline12345.acd.AcdEvent.OfferAccepted;
import org.junit.jupiter.api.Test;

class AcdTest {
  private final Acd acd =
      new Acd(
          InstantSource.fixed(Stage.START),
          AcdRules.DEFAULTS.withTimes(Stage.seconds(15), Stage.seconds(30), Stage.seconds(0)));

  @Test
  void subscribersHearEveryDecisionInOrderThoughManyThreadsSubmit() throws InterruptedException {
    List<Decision> heard = Collections.synchronizedList(new ArrayList<>());
    acd.subscribe(heard::add);
    List<Decision> answered = Collections.synchronizedList(new ArrayList<>());
    int threads = 8;
    int each = 200;
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < threads; t++) {
        int thread = t;
        pool.execute(
            () -> {
              answered.addAll(
                  acd.submit(new AgentSignedIn(new AgentId("agent" + thread), Map.of(), 1)));
              for (int i = 0; i < each; i++) {
                ContactId contact = new ContactId(thread + "-" + i);
                answered.addAll(acd.submit(new ContactWaiting(request(contact))));
              }
            });
      }
      pool.shutdown();
      assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(heard).containsExactlyInAnyOrderElementsOf(answered);
    assertThat(acd.snapshot().contacts()).hasSize(threads * each);
    assertThat(acd.snapshot().waitingCount()).isEqualTo(threads * (each - 1));
  }

  /// The way the telephony room works: each offer is answered from within the subscriber.
  @Test
  void aSubscriberMaySubmit() {
    List<ContactId> connected = new ArrayList<>();
    acd.subscribe(
        decision -> {
          switch (decision) {
            case Decision.Offered offer ->
                acd.submit(new OfferAccepted(offer.request().contact(), offer.agent()));
            case Decision.Connected done -> {
              connected.add(done.contact());
              acd.submit(new ContactEnded(done.contact()));
            }
            case Decision.Withdrawn gone -> {}
            case Decision.Diverted gone -> {}
            case Decision.AgentChanged changed -> {}
            case Decision.PauseRefused refused -> {}
            case Decision.PauseOverdue overdue -> {}
            case Decision.Ignored nothing -> {}
          }
        });
    for (int i = 100; i < 200; i++) {
      acd.submit(new ContactWaiting(request(new ContactId("c" + i))));
    }
    acd.submit(new AgentSignedIn(new AgentId("ann"), Map.of(), 1));
    assertThat(connected).hasSize(100).isSorted();
    assertThat(acd.snapshot().contacts()).isEmpty();
  }

  @Test
  void aFailingSubscriberDoesNotKeepDecisionsFromTheOthers() {
    List<Decision> heard = new ArrayList<>();
    acd.subscribe(
        decision -> {
          throw new IllegalStateException("planted");
        });
    Acd.Subscription subscription = acd.subscribe(heard::add);
    acd.submit(new AgentSignedIn(new AgentId("ann"), Map.of(), 1));
    subscription.close();
    acd.submit(new AgentSignedIn(new AgentId("bob"), Map.of(), 1));
    assertThat(heard).hasSize(1);
  }

  private static Request request(ContactId contact) {
    return Request.of(contact, Medium.CALL, Stage.START);
  }
}
