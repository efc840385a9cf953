package org.hotline12345.telephony.speech;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.ContactId;
import org.hotline12345.tickets.contact.Speaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The AudioSocket server that Asterisk's taps connect to. Telephony announces each tap with
/// [#expect] and gives Asterisk the UUID; a connection with any other name is closed. Each
/// connection has a virtual thread; recognition runs on a few platform threads, because it is
/// native work. Thread-safe.
public final class AudioTaps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AudioTaps.class);

  /// Taps start in bursts; with the default backlog some connections are lost.
  private static final int BACKLOG = 512;

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final ServerSocket server;
  private final Recognisers recognisers;
  private final TapLimits limits;
  private final InstantSource clock;
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService speech;
  private final TapCounters counters = new TapCounters();
  private final Map<UUID, Expected> expected = new ConcurrentHashMap<>();
  private final Map<UUID, Tap> open = new ConcurrentHashMap<>();
  private final Map<Socket, Boolean> sockets = new ConcurrentHashMap<>();

  private AudioTaps(
      ServerSocket server, Recognisers recognisers, TapLimits limits, InstantSource clock) {
    this.server = server;
    this.recognisers = recognisers;
    this.limits = limits;
    this.clock = clock;
    this.speech =
        Executors.newFixedThreadPool(
            limits.recognisers(),
            Thread.ofPlatform()
                .daemon()
                .name("speech-", 0)
                .uncaughtExceptionHandler((_, failure) -> LOG.error("A tap failed", failure))
                .factory());
  }

  private record Expected(
      ContactId contact, Speaker speaker, TapListener listener, long untilMillis) {}

  /// Starts listening; port 0 takes a free one. Does not close the recognisers at the end.
  public static AudioTaps listen(
      InetSocketAddress at, Recognisers recognisers, TapLimits limits, InstantSource clock)
      throws IOException {
    ServerSocket server = new ServerSocket();
    server.bind(at, BACKLOG);
    AudioTaps taps = new AudioTaps(server, recognisers, limits, clock);
    Thread.ofVirtual().name("audio-taps").start(taps::accept);
    return taps;
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  /// Announces a tap that Asterisk will connect within [TapLimits#greeting].
  ///
  /// @return the name to give to Asterisk; good for one connection
  public UUID expect(ContactId contact, Speaker speaker, TapListener listener) {
    long now = clock.millis();
    expected.values().removeIf(tap -> tap.untilMillis() < now);
    UUID name = UUID.randomUUID();
    long until = now + limits.greeting().toMillis();
    expected.put(name, new Expected(contact, speaker, listener, until));
    return name;
  }

  /// Ends a tap that is no longer wanted, whether it is connected or not.
  public void forget(UUID name) {
    expected.remove(name);
    Tap tap = open.get(name);
    if (tap != null) {
      end(tap, TapEnd.FORGOTTEN);
    }
  }

  public TapFigures figures() {
    return counters.figures(open.size());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.put(socket, true);
        readers.execute(() -> serve(socket));
      } catch (IOException failed) {
        if (!server.isClosed()) {
          LOG.warn("A tap's connection failed: {}", failed.getMessage());
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (sockets.size() > limits.taps()) {
        counters.refusedFull.increment();
        return;
      }
      AudioSocketReader reader = new AudioSocketReader(socket, clock);
      switch (reader.next(limits.greeting()).orElse(null)) {
        case AudioSocketFrame.Name name -> serve(name.tap(), socket, reader);
        case null -> counters.idle.increment();
        case AudioSocketFrame.Audio _,
            AudioSocketFrame.Fault _,
            AudioSocketFrame.Hangup _,
            AudioSocketFrame.Key _ ->
            counters.malformed.increment();
      }
    } catch (ProtocolException stranger) {
      counters.malformed.increment();
      LOG.warn("Refused a connection that is no AudioSocket: {}", stranger.getMessage());
    } catch (IOException gone) {
      LOG.debug("A connection was gone before it named itself: {}", gone.getMessage());
    } finally {
      sockets.remove(socket);
    }
  }

  private void serve(UUID name, Socket socket, AudioSocketReader reader) {
    Expected tap = expected.remove(name);
    if (tap == null || tap.untilMillis() < clock.millis()) {
      counters.refusedUnknown.increment();
      LOG.warn("Refused a tap that nobody expects");
      return;
    }
    if (behind()) {
      counters.shedTaps.increment();
      LOG.warn("The recognisers are behind: a call goes on without a transcript");
      tap.listener().ended(TapEnd.SHED);
      return;
    }
    counters.connected.increment();
    TapStream stream = new TapStream(recognisers, tap.listener(), limits, counters, speech);
    Tap connected = new Tap(socket, reader, stream, limits, clock);
    open.put(name, connected);
    try {
      TapEnd why = connected.read();
      switch (why) {
        case MALFORMED -> counters.malformed.increment();
        case IDLE -> counters.idle.increment();
        case HUNG_UP,
            DISCONNECTED,
            FORGOTTEN,
            ERROR_REPORTED,
            RECOGNISER_FAILED,
            SHUT_DOWN,
            SHED -> {}
      }
      LOG.debug("Tap of {} ({}) ended: {}", tap.contact(), tap.speaker(), why);
    } finally {
      open.remove(name);
    }
  }

  /// Those who are listened to keep their transcript; new ones would only slow all down further.
  private boolean behind() {
    return counters.waitingMillis.sum() > limits.tapsShed().toMillis() * limits.recognisers();
  }

  private static void end(Tap tap, TapEnd why) {
    try {
      tap.end(why);
    } catch (IOException alreadyGone) {
      LOG.debug("A tap was already gone: {}", alreadyGone.getMessage());
    }
  }

  /// Stops listening, ends all taps and lets their last words out.
  @Override
  public void close() throws IOException {
    server.close();
    List<Tap> last = List.copyOf(open.values());
    for (Tap tap : last) {
      end(tap, TapEnd.SHUT_DOWN);
    }
    for (Socket socket : sockets.keySet()) {
      socket.close();
    }
    readers.close();
    long deadline = clock.millis() + LAST_WORDS.toMillis();
    try {
      for (Tap tap : last) {
        long left = deadline - clock.millis();
        if (!tap.stream().over().await(left, TimeUnit.MILLISECONDS)) {
          LOG.warn("A tap's last words were lost at shutdown");
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    speech.shutdownNow();
    awaitSpeech();
  }

  private void awaitSpeech() {
    try {
      if (!speech.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The recognisers did not stop");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
