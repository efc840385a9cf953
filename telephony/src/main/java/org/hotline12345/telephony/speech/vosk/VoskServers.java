package org.hotline12345.telephony.speech.vosk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Recognisers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Recognisers on other machines: servers that speak vosk-server's WebSocket protocol. Each stream
/// goes to the least busy server that answers; when that one fails, to another, with the sentence
/// being spoken sent again. With no server left calls go on without a transcript until one is
/// back. Thread-safe. Source: alphacep/vosk-server, `websocket/asr_server.py`.
public final class VoskServers implements Recognisers {
  private static final Logger LOG = LoggerFactory.getLogger(VoskServers.class);

  private final Settings settings;
  private final HttpClient client;
  private final List<Server> servers;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param addresses such as `ws://10.0.0.5:2700`
  /// @param streams at most so many on one server at once
  /// @param connect how long a connection may take
  /// @param answer how long a piece of sound may stay unanswered
  /// @param look how often servers are looked at
  public record Settings(
      List<URI> addresses, int streams, Duration connect, Duration answer, Duration look) {
    public Settings {
      addresses = List.copyOf(addresses);
      if (addresses.isEmpty() || streams < 1) {
        throw new IllegalArgumentException("at least one server and one stream");
      }
    }

    public static Settings of(List<URI> addresses, int streams) {
      return new Settings(
          addresses, streams, Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }
  }

  /// One address, and how it fares.
  static final class Server {
    private final URI address;
    private final AtomicInteger streams = new AtomicInteger();
    private volatile boolean up = true;

    Server(URI address) {
      this.address = address;
    }

    URI address() {
      return address;
    }

    void took() {
      streams.incrementAndGet();
    }

    void gaveBack() {
      streams.decrementAndGet();
    }

    void failed(String why) {
      if (up) {
        up = false;
        LOG.warn("The recogniser at {} failed: {}", address, why);
      }
    }
  }

  private VoskServers(Settings settings) {
    this.settings = settings;
    this.client = HttpClient.newBuilder().connectTimeout(settings.connect()).build();
    this.servers = settings.addresses().stream().map(Server::new).toList();
  }

  public static VoskServers at(Settings settings) {
    VoskServers pool = new VoskServers(settings);
    Thread.ofVirtual().name("vosk-servers").start(pool::look);
    return pool;
  }

  @Override
  public Recogniser open() {
    return new VoskServerRecogniser(this);
  }

  Settings settings() {
    return settings;
  }

  HttpClient client() {
    return client;
  }

  Optional<Server> choose() {
    return servers.stream()
        .filter(server -> server.up && server.streams.get() < settings.streams())
        .min(Comparator.comparingInt(server -> server.streams.get()));
  }

  /// How many servers answer.
  public int answering() {
    return (int) servers.stream().filter(server -> server.up).count();
  }

  public int configured() {
    return servers.size();
  }

  private void look() {
    try {
      while (!closed.await(settings.look().toMillis(), TimeUnit.MILLISECONDS)) {
        servers.forEach(this::look);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// A handshake that is let go at once.
  private void look(Server server) {
    var _ =
        client
            .newWebSocketBuilder()
            .connectTimeout(settings.connect())
            .buildAsync(server.address(), new WebSocket.Listener() {})
            .whenComplete(
                (socket, failure) -> {
                  if (failure != null) {
                    server.failed(failure.toString());
                    return;
                  }
                  socket.abort();
                  if (!server.up) {
                    server.up = true;
                    LOG.info("The recogniser at {} answers again", server.address());
                  }
                });
  }

  @Override
  public void close() {
    closed.countDown();
    client.shutdownNow();
  }
}
