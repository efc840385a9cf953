package org.hotline12345.acd;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one queue, for many threads. Each event is applied as a whole, one after another; every
/// decision reaches every subscriber once and in the order decided, outside the lock. A decision
/// may be delivered by another thread that submits at the same moment, shortly after
/// [#submit] returned. Subscribers must return at once and may themselves submit.
public final class Acd {
  private static final Logger LOG = LoggerFactory.getLogger(Acd.class);

  private final InstantSource clock;
  private final AcdRules rules;
  private final Recorder recorder;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Consumer<Decision>> subscribers = new CopyOnWriteArrayList<>();
  private final Queue<Decision> undelivered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger delivering = new AtomicInteger();
  private volatile AcdState state = AcdState.empty();

  public Acd(InstantSource clock, AcdRules rules) {
    this(clock, rules, Recorder.none());
  }

  public Acd(InstantSource clock, AcdRules rules, Recorder recorder) {
    this.clock = clock;
    this.rules = rules;
    this.recorder = recorder;
  }

  /// Applies the event and answers what was decided, in order.
  public List<Decision> submit(AcdEvent event) {
    List<Decision> decisions;
    lock.lock();
    try {
      Instant now = clock.instant();
      Step step = Routing.next(state, event, now, rules);
      if (step.state() != state || !step.decisions().isEmpty()) {
        recorder.happened(now, event, step);
      }
      state = step.state();
      decisions = step.decisions();
      undelivered.addAll(decisions);
    } finally {
      lock.unlock();
    }
    deliver();
    return decisions;
  }

  /// From now on, every decision. Close to stop.
  public Subscription subscribe(Consumer<Decision> subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }

  /// The state as it is now; immutable, so safe to read at leisure.
  public AcdState snapshot() {
    return state;
  }

  public AcdRules rules() {
    return rules;
  }

  private void deliver() {
    if (delivering.getAndIncrement() != 0) {
      return; // whoever is delivering takes ours too
    }
    int seen = 1;
    while (seen != 0) {
      Decision decision = undelivered.poll();
      while (decision != null) {
        tell(decision);
        decision = undelivered.poll();
      }
      seen = delivering.addAndGet(-seen);
    }
  }

  private void tell(Decision decision) {
    for (Consumer<Decision> subscriber : subscribers) {
      try {
        subscriber.accept(decision);
      } catch (RuntimeException broken) {
        // One subscriber's fault must not keep the decision from the others.
        LOG.error("a subscriber failed on {}", decision.getClass().getSimpleName(), broken);
      }
    }
  }

  /// Ends a subscription.
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
