package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;

/// Starts what does not run yet. Interrupted or failed, it stops what it started itself; run again,
/// it goes on where it stopped. A server that died is started anew beside an Asterisk whose calls
/// go on.
final class Up {
  private final Settings settings;
  private final Terminal terminal;
  private final Deque<Part> started = new ArrayDeque<>();
  private boolean complete;

  Up(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run(boolean foreground) throws Exception {
    Files.createDirectories(settings.run());
    try (RandomAccessFile file =
            new RandomAccessFile(settings.run().resolve("up.lock").toFile(), "rw");
        FileChannel channel = file.getChannel();
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new Problem("another ./hotline up is at work; wait for it");
      }
      Thread undo = new Thread(this::undo);
      Runtime.getRuntime().addShutdownHook(undo);
      start();
      complete = !foreground;
    }
    new Welcome(settings, terminal).print(started.isEmpty());
    if (foreground) {
      terminal.say("Ctrl-C stops what this command started.");
      Part.SERVER.process(settings).orElseThrow().onExit().get();
      throw new Problem("the server ended; ./hotline logs server says why");
    }
    return 0;
  }

  private void start() throws Exception {
    if (new SecretFiles(settings).make()) {
      terminal.say("• Secrets made below " + settings.var().resolve("secrets"));
    }
    startMySql();
    if (settings.asteriskEnabled()) {
      startAsterisk();
    }
    if (Part.SERVER.process(settings).isEmpty()) {
      Ports.requireFree(settings, PortSetting.HTTP, PortSetting.AGI, PortSetting.AUDIO);
      started.push(Part.SERVER);
      terminal.step("Starting the server", new ServerProcess(settings)::start);
    }
  }

  private void startMySql() throws Exception {
    MySqlPart mysql = new MySqlPart(settings);
    if (!Settings.here(settings.mysqlHost()) || Part.MYSQL.process(settings).isPresent()) {
      return;
    }
    if (mysql.answersWithOurPassword()) {
      terminal.say("• MySQL: the one that answers on port " + settings.port(PortSetting.MYSQL));
      return;
    }
    Ports.requireFree(settings, PortSetting.MYSQL);
    started.push(Part.MYSQL);
    terminal.step("Starting MySQL", mysql::start);
  }

  private void startAsterisk() throws Exception {
    if (!Settings.here(settings.asteriskHost()) || Part.ASTERISK.process(settings).isPresent()) {
      return;
    }
    AsteriskPart asterisk = new AsteriskPart(settings);
    Ports.requireFree(settings, PortSetting.AMI, PortSetting.SIP, PortSetting.WS);
    asterisk.prepare(terminal);
    started.push(Part.ASTERISK);
    terminal.step("Starting Asterisk", asterisk::start);
  }

  /// Runs when the launcher ends, however it ends.
  private void undo() {
    if (complete || started.isEmpty()) {
      return;
    }
    terminal.say("Stopping what was started");
    for (Part part : started) {
      try {
        part.stop(settings);
      } catch (IOException e) {
        terminal.say(part.label() + " could not be stopped: " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
