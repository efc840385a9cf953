package org.hotline12345.telephony.ivr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The FastAGI server. Asterisk must come from the expected address, know the key and ask for a
/// flow that exists; everybody else is refused and the refusal is logged and counted.
public final class AgiDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgiDoor.class);
  private static final int SESSIONS = 2000;

  /// Flows after which a caller can still be brought to an agent.
  private static final Set<String> IN_FRONT = Set.of("before", "message");

  private final InetSocketAddress at;
  private final InetAddress asterisk;
  private final String key;
  private final IvrFlows flows;
  private final AgiCaller.Place place;
  private final IvrNeeds needs;
  private final WrongPairs wrongPairs;
  private final Ratings ratings;
  private final InstantSource clock;
  private final LongAdder refused = new LongAdder();
  private final Server server = new Server();

  /// What the flows bring about.
  public interface Ratings {
    /// @param who a contact's id after a call, an order's name in a call-back
    void rated(String flow, String who, int score);

    /// The one called does not want to be asked.
    void refused(String flow, String who);

    /// A machine answered our call.
    void machine(String flow, String who);

    /// A line in a contact's history.
    void note(String who, String text);

    /// What the caller said to the machine.
    void said(String who, String text);

    void leftMessage(String who);

    /// @param number digits, the one that called or another the caller gave
    void wishesCallBack(String who, String number);

    void over(String flow, String who);
  }

  /// Who may come in, and where.
  public record Lock(InetSocketAddress at, InetAddress asterisk, String key) {}

  /// @param prompts the shipped sounds and recordings, as Asterisk sees them
  public record Folders(Path prompts, Path recordings) {}

  /// What callers meet behind the door.
  public record House(IvrFlows flows, Folders folders, Ears ears, IvrNeeds needs) {}

  public AgiDoor(Lock lock, House house, Ratings ratings, InstantSource clock) {
    this.at = lock.at();
    this.asterisk = lock.asterisk();
    this.key = lock.key();
    this.flows = house.flows();
    this.needs = house.needs();
    this.place =
        new AgiCaller.Place(
            house.folders().prompts(), house.folders().recordings(), needs.sounds(), house.ears());
    this.wrongPairs = new WrongPairs(clock);
    this.ratings = ratings;
    this.clock = clock;
  }

  public void start() {
    server.setAddress(at.getAddress());
    server.setPort(at.getPort());
    server.setSocketReadTimeout((int) Duration.ofMinutes(2).toMillis());
    server.setMappingStrategy((_, _) -> script());
    Thread.ofPlatform().name("agi-door").daemon().start(this::listen);
  }

  /// How many sessions were refused.
  public long refused() {
    return refused.sum();
  }

  private void listen() {
    try {
      server.startup();
    } catch (IOException failed) {
      LOG.error("FastAGI cannot listen at {}: {}", at, failed.getMessage());
      throw new UncheckedIOException(failed);
    }
  }

  private AgiScript script() {
    return (request, channel) -> {
      Optional<String> objection = objection(request);
      if (objection.isPresent()) {
        refused.increment();
        LOG.warn("FastAGI caller refused: {}", objection.get());
        return;
      }
      serve(request, channel);
    };
  }

  private Optional<String> objection(AgiRequest request) {
    String given = request.getParameter("key");
    if (!asterisk.equals(request.getRemoteAddress())) {
      return Optional.of("comes from " + request.getRemoteAddress());
    }
    if (given == null
        || !MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8))) {
      return Optional.of("does not know the key");
    }
    if (request.getScript() == null || flows.flow(request.getScript()).isEmpty()) {
      return Optional.of("asks for a flow that does not exist");
    }
    if (who(request) == null) {
      return Optional.of("does not say for whom");
    }
    return Optional.empty();
  }

  private static String who(AgiRequest request) {
    String contact = request.getParameter("contact");
    String who = contact == null ? request.getParameter("order") : contact;
    return who != null && who.matches("[A-Za-z0-9-]{1,64}") ? who : null;
  }

  private void serve(AgiRequest request, AgiChannel channel) {
    String flow = request.getScript();
    String who = who(request);
    List<IvrStep> steps = flows.flow(flow).orElseThrow();
    // Whom we call is heard from the first word on: a machine tells itself by how it speaks.
    try (AgiCaller caller =
        flow.equals("callback")
            ? AgiCaller.attending(channel, place, who, clock)
            : new AgiCaller(channel, place, who, clock)) {
      IvrNeeds here = IN_FRONT.contains(flow) ? needs : needs.withoutDangers();
      new FlowRun(caller, new Guest(flow, who), here, wrongPairs, clock).run(steps);
    } catch (Caller.Gone gone) {
      LOG.debug("{}: left during {}", who, flow);
    } finally {
      ratings.over(flow, who);
    }
  }

  private final class Guest implements Visit {
    private final String flow;
    private final String who;

    Guest(String flow, String who) {
      this.flow = flow;
      this.who = who;
    }

    @Override
    public void rated(int score) {
      ratings.rated(flow, who, score);
    }

    @Override
    public void note(String text) {
      ratings.note(who, text);
    }

    @Override
    public void refused() {
      ratings.refused(flow, who);
    }

    @Override
    public void machine() {
      ratings.machine(flow, who);
    }

    @Override
    public void said(String text) {
      ratings.said(who, text);
    }

    @Override
    public void leftMessage() {
      ratings.leftMessage(who);
    }

    @Override
    public void wishesCallBack(String number) {
      ratings.note(who, "希望回电");
      ratings.wishesCallBack(who, number);
    }
  }

  @Override
  public void close() {
    try {
      server.shutdown();
    } catch (IllegalStateException neverStarted) {
      LOG.debug("FastAGI was not running: {}", neverStarted.getMessage());
    }
  }

  /// A session costs a virtual thread; the stock pool drops what exceeds it.
  private static final class Server extends DefaultAgiServer {
    @Override
    protected ThreadPoolExecutor createPool() {
      return new ThreadPoolExecutor(
          0,
          SESSIONS,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofVirtual().name("agi-", 0).factory());
    }
  }
}
