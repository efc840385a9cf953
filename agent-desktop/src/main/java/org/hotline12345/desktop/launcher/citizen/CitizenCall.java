package org.hotline12345.desktop.launcher.citizen;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hotline12345.desktop.launcher.PortSetting;
import org.hotline12345.desktop.launcher.Problem;
import org.hotline12345.desktop.launcher.Settings;
import org.hotline12345.desktop.launcher.Terminal;
import org.hotline12345.desktop.launcher.Tools;

/// `./hotline citizen call`: dials 12345, says its sentence when an agent answers, stays until
/// somebody hangs up, and presses keys when the agent has left.
final class CitizenCall {
  private static final int USUAL_SECONDS = 300;
  private static final int MOST_SECONDS = 3600;

  /// The question after the call begins about then, and is asked again.
  private static final Duration BEFORE_KEY = Duration.ofSeconds(2);

  private static final int PRESSES = 6;

  private final Settings settings;
  private final Terminal terminal;

  CitizenCall(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run(List<String> line) throws Exception {
    Arguments arguments =
        Arguments.parse(line, Set.of("say", "seconds", "from", "press"), Set.of());
    String text =
        arguments.option("say").orElseThrow(() -> new Problem("what shall be said? --say TEXT"));
    String number = arguments.matching("from", "\\+?[0-9]{3,20}", randomNumber());
    String keys = arguments.matching("press", "[0-9*#]{0,16}", "");
    Duration stay = Duration.ofSeconds(arguments.number("seconds", USUAL_SECONDS, MOST_SECONDS));
    Path tool = Tools.get(settings, "baresip");
    Path folder = settings.var().resolve("run/citizen-" + ProcessHandle.current().pid());
    Sounds sounds = new Sounds(settings);
    Duration silence = stay.plusSeconds(60);
    Path speech = sounds.speech(text, silence);
    try (Api api = new Api(settings).signIn();
        CallWatch watch = CallWatch.open(ami(), amiUser(), settings.secretText("ami"), number);
        Phone phone =
            Phone.start(
                tool, folder, PhoneLine.calling(number), sounds.silence(folder, silence), false)) {
      phone.dial("sip:12345@127.0.0.1:" + settings.port(PortSetting.SIP));
      terminal.say("• " + number + " dials 12345");
      long begin = System.nanoTime();
      follow(phone, watch, speech, keys);
      String end = await(phone, stay);
      terminal.say("  ended after %d s: %s".formatted(seconds(begin), end));
      return printTicket(api, watch);
    }
  }

  private void follow(Phone phone, CallWatch watch, Path speech, String keys) {
    chain(phone.established(), "connected, waiting for an agent", () -> {});
    chain(watch.answered(), "an agent answers; speaking", () -> phone.play(speech));
    chain(watch.agentLeft(), "the agent has hung up", () -> {});
    if (!keys.isEmpty()) {
      watch
          .agentLeft()
          .thenRunAsync(() -> Keys.press(phone, keys, BEFORE_KEY, PRESSES, terminal))
          .exceptionally(CitizenCall::nothing);
    }
  }

  @FunctionalInterface
  private interface Act {
    void run() throws IOException;
  }

  private void chain(CompletableFuture<Void> event, String words, Act act) {
    event
        .thenRun(
            () -> {
              terminal.say("  " + words);
              try {
                act.run();
              } catch (IOException gone) {
                terminal.say("  the telephone is gone: " + gone.getMessage());
              }
            })
        .exceptionally(CitizenCall::nothing);
  }

  /// A watch that was closed ends its futures in failure; the call's own end says all.
  private static Void nothing(Throwable ended) {
    return null;
  }

  private String await(Phone phone, Duration stay)
      throws IOException, InterruptedException, ExecutionException {
    try {
      return phone.ended().get(stay.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException enough) {
      phone.hangUp();
      return "hung up, as --seconds says";
    }
  }

  private int printTicket(Api api, CallWatch watch) throws Exception {
    String contact = watch.contact().getNow("");
    if (contact.isEmpty()) {
      throw new Problem("the call did not reach the hotline; ./hotline status, ./hotline logs");
    }
    if (!watch.answered().isDone()) {
      terminal.say("No agent answered, so there is no ticket. Is one signed in and ready?");
      return 0;
    }
    Optional<String> ticket = api.ticketOfContact(contact);
    terminal.say(ticket.map(t -> "Ticket " + t).orElse("The call left no ticket."));
    return ticket.isPresent() ? 0 : 1;
  }

  private InetSocketAddress ami() {
    return new InetSocketAddress(settings.asteriskHost(), settings.port(PortSetting.AMI));
  }

  private String amiUser() {
    return settings.text("/asterisk/amiUser", "hotline");
  }

  private static String randomNumber() {
    return "138%08d".formatted(new Random().nextInt(100_000_000));
  }

  private static long seconds(long begin) {
    return Math.round((System.nanoTime() - begin) / 1e9);
  }
}
