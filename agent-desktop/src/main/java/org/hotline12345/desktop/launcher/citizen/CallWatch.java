package org.hotline12345.desktop.launcher.citizen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Follows one citizen's call over Asterisk's manager interface (AMI), reading only: which contact
/// it is, when an agent answers, when the agent has left. Thread-safe.
final class CallWatch implements AutoCloseable {
  private final Socket socket;
  private final String number;
  private final CompletableFuture<String> contact = new CompletableFuture<>();
  private final CompletableFuture<Void> answered = new CompletableFuture<>();
  private final CompletableFuture<Void> agentLeft = new CompletableFuture<>();

  private CallWatch(Socket socket, String number) {
    this.socket = socket;
    this.number = number;
  }

  static CallWatch open(InetSocketAddress ami, String user, String secret, String number)
      throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(ami, 5000);
      String login =
          "Action: Login\r\nUsername: %s\r\nSecret: %s\r\nEvents: call,user\r\n\r\n"
              .formatted(user, secret);
      socket.getOutputStream().write(login.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    CallWatch watch = new CallWatch(socket, number);
    Thread.ofVirtual().start(watch::listen);
    return watch;
  }

  CompletableFuture<String> contact() {
    return contact;
  }

  CompletableFuture<Void> answered() {
    return answered;
  }

  CompletableFuture<Void> agentLeft() {
    return agentLeft;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      Map<String, String> event = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (line.isEmpty()) {
          heard(event);
          event.clear();
        } else if (colon > 0) {
          put(event, line.substring(0, colon), line.substring(colon + 2));
        }
      }
      fail(new IOException("Asterisk went away"));
    } catch (IOException closed) {
      fail(closed);
    }
  }

  /// Channel variables come as `ChanVariable: CONTACT=...`.
  private static void put(Map<String, String> event, String key, String value) {
    int equals = value.indexOf('=');
    if (key.startsWith("ChanVariable") && equals > 0) {
      event.putIfAbsent(value.substring(0, equals), value.substring(equals + 1));
    } else {
      event.putIfAbsent(key, value);
    }
  }

  private void heard(Map<String, String> event) {
    if ("Error".equals(event.get("Response"))) {
      fail(new IOException("Asterisk refused the log-in: " + event.get("Message")));
    }
    if (!number.equals(event.get("CallerIDNum"))) {
      return;
    }
    String known = event.getOrDefault("CONTACT", event.getOrDefault("Contact", ""));
    if (!known.isEmpty()) {
      contact.complete(known);
    }
    String name = event.getOrDefault("Event", "");
    if (name.equals("BridgeEnter")) {
      answered.complete(null);
    } else if (name.equals("UserEvent") && "agent-left".equals(event.get("What"))) {
      agentLeft.complete(null);
    }
  }

  private void fail(IOException why) {
    contact.completeExceptionally(why);
    answered.completeExceptionally(why);
    agentLeft.completeExceptionally(why);
  }
}
