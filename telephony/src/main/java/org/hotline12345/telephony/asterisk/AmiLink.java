package org.hotline12345.telephony.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.response.ManagerError;
import org.hotline12345.telephony.call.LineEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our line to Asterisk's manager interface. Keeps itself connected: each second it sets the
/// heartbeat that waiting calls look at, which shows at the same time whether Asterisk still
/// answers; without an answer it starts afresh, ever more slowly up to five seconds. After each
/// connection it reads every channel. Thread-safe; the sink is called on the library's thread and
/// must return at once.
public final class AmiLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AmiLink.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final Duration SLOWEST = Duration.ofSeconds(5);
  private static final Duration FASTEST = Duration.ofMillis(250);

  private final AmiSettings settings;
  private final BooleanSupplier menu;
  private boolean menuTold;
  private final Consumer<LineEvent> sink;
  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private volatile DefaultManagerConnection connection;

  /// @param menu whether callers hear the flow `before` in front of the queue; asked each second
  public AmiLink(
      AmiSettings settings, BooleanSupplier menu, Consumer<LineEvent> sink, InstantSource clock) {
    this.settings = settings;
    this.menu = menu;
    this.sink = sink;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("ami-link").daemon().unstarted(this::keepUp);
  }

  public void start() {
    thread.start();
  }

  public boolean connected() {
    return connection != null;
  }

  /// Sends an action without waiting for its answer; a refusal is logged and shows itself in the
  /// events that follow, or do not.
  ///
  /// @return false when there is no connection
  public boolean send(ManagerAction action) {
    DefaultManagerConnection now = connection;
    if (now == null) {
      return false;
    }
    try {
      now.sendAction(
          action,
          response -> {
            if (response instanceof ManagerError) {
              LOG.info("Asterisk refused {}: {}", action.getAction(), response.getMessage());
            }
          });
      return true;
    } catch (IOException | IllegalStateException lost) {
      LOG.warn("{} could not be sent: {}", action.getAction(), lost.getMessage());
      return false;
    }
  }

  /// Asks for a [LineEvent.Census], for when events may have been missed.
  public void lookAround() {
    send(new CoreShowChannelsAction());
  }

  private void keepUp() {
    Duration pause = FASTEST;
    while (stopped.getCount() > 0) {
      if (serve()) {
        pause = FASTEST;
      } else {
        pause = pause.multipliedBy(2).compareTo(SLOWEST) < 0 ? pause.multipliedBy(2) : SLOWEST;
      }
      stopWithin(pause);
    }
  }

  /// One connection, from log-in to its loss.
  ///
  /// @return whether it could log in
  private boolean serve() {
    DefaultManagerConnection fresh =
        new DefaultManagerConnection(
            settings.host(), settings.port(), settings.user(), settings.secret());
    fresh.setSocketTimeout((int) ANSWER.toMillis());
    fresh.setDefaultResponseTimeout(ANSWER.toMillis());
    fresh.registerUserEventClass(HotlineEvent.class);
    fresh.addEventListener(new AmiEars(sink));
    boolean loggedIn = false;
    try {
      fresh.login();
      loggedIn = true;
      LOG.info("Connected with Asterisk {}", settings);
      beat(fresh);
      menu(fresh);
      connection = fresh;
      sink.accept(new LineEvent.LinkUp());
      fresh.sendAction(new CoreShowChannelsAction(), ANSWER.toMillis());
      while (!stopWithin(BEAT)) {
        beat(fresh);
        if (menu.getAsBoolean() != menuTold) {
          menu(fresh);
        }
      }
    } catch (AuthenticationFailedException refused) {
      LOG.error("Asterisk does not know {}: check the manager's secret", settings);
    } catch (IOException | TimeoutException | IllegalStateException lost) {
      LOG.warn("No connection with Asterisk {}: {}", settings, lost.toString());
    } finally {
      connection = null;
      end(fresh);
      if (loggedIn) {
        sink.accept(new LineEvent.LinkDown());
      }
    }
    return loggedIn;
  }

  private void beat(DefaultManagerConnection to) throws IOException, TimeoutException {
    String now = Long.toString(clock.instant().getEpochSecond());
    to.sendAction(new SetVarAction("HB", now), ANSWER.toMillis());
  }

  private void menu(DefaultManagerConnection to) throws IOException, TimeoutException {
    menuTold = menu.getAsBoolean();
    to.sendAction(new SetVarAction("MENU", menuTold ? "1" : "0"), ANSWER.toMillis());
  }

  private static void end(DefaultManagerConnection connection) {
    try {
      connection.logoff();
    } catch (IllegalStateException neverConnected) {
      LOG.debug("Nothing to log off from: {}", neverConnected.getMessage());
    }
  }

  private boolean stopWithin(Duration time) {
    try {
      return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
