package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks at everything that can be wrong and says what to do about it. Exit code 1 when something
/// is.
final class Doctor {
  private static final long NEEDED_DISK = 3L << 30;
  private static final List<String> TOOLS = List.of("mysql", "asterisk", "baresip", "espeak");

  private final Settings settings;
  private final Terminal terminal;
  private int troubles;

  Doctor(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run() throws IOException, InterruptedException {
    check("JDK " + Runtime.version().feature(), Runtime.version().feature() == 25, "use JDK 25");
    check(
        "a 64-bit x86 machine",
        System.getProperty("os.arch").equals("amd64"),
        "the speech recogniser's library is for that kind alone; calls and tickets work without");
    disk();
    memory();
    writable();
    tools();
    ports();
    parts();
    pages();
    terminal.say(troubles == 0 ? "Nothing is wrong." : troubles + " to look at.");
    return troubles == 0 ? 0 : 1;
  }

  private void disk() throws IOException {
    long free = Files.getFileStore(settings.home()).getUsableSpace();
    check((free >> 20) + " MB of disk free", free > NEEDED_DISK, "make room: 3 GB are needed");
  }

  private void memory() throws IOException {
    long available =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(line -> line.startsWith("MemAvailable:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
            .findFirst()
            .orElse(0);
    boolean runs = Part.SERVER.process(settings).isPresent();
    check(
        available + " MB of memory available",
        runs || available > 2500,
        "2500 MB are needed: end other programs");
  }

  private void writable() {
    Path var = settings.var();
    Path nearest = Files.exists(var) ? var : var.getParent();
    check(
        var + " can be written",
        nearest != null && Files.isWritable(nearest),
        "give it to this user, or set HOTLINE_VAR to a folder that is");
  }

  private void tools() {
    Path cache =
        Path.of(System.getenv().getOrDefault("HOTLINE_CACHE", settings.home() + "/var/cache"));
    for (String tool : TOOLS) {
      check(
          "tool " + tool,
          Files.isExecutable(cache.resolve("tools").resolve(tool).resolve("run")),
          "./hotline get " + tool);
    }
  }

  private void ports() {
    for (PortSetting port : PortSetting.values()) {
      boolean used =
          switch (port) {
            case MYSQL -> runs(Part.MYSQL) || !Settings.here(settings.mysqlHost());
            case SIP, WS, AMI, RTP ->
                runs(Part.ASTERISK) || !Settings.here(settings.asteriskHost());
            case HTTP, AGI, AUDIO -> runs(Part.SERVER);
            case CITIZEN, WECHAT -> false;
          };
      int number = settings.port(port);
      if (!used && !Ports.free(number, port.udp())) {
        String holder = PortHolder.of(number, port.udp()).map(name -> " by " + name).orElse("");
        check("port " + number + " is taken" + holder, false, port.advice());
      }
    }
  }

  private void parts() throws InterruptedException {
    for (Part part : Part.values()) {
      check(
          part.label() + " runs", runs(part), "./hotline up; then ./hotline logs " + part.label());
    }
    var health = new ServerProcess(settings).health();
    check(
        settings.url() + "/healthz",
        health.filter(h -> h.statusCode() == 200).isPresent(),
        "./hotline status names the part that is down");
  }

  private void pages() {
    check(
        "the pages are built",
        Files.exists(settings.home().resolve("agent-desktop/web/dist/index.html")),
        "./hotline up builds them; it needs Node.js 20 and npm");
  }

  private boolean runs(Part part) {
    return part.process(settings).isPresent();
  }

  private void check(String what, boolean good, String advice) {
    terminal.say((good ? "  ok   " : "  BAD  ") + what + (good ? "" : "\n         → " + advice));
    if (!good) {
      troubles++;
    }
  }
}
