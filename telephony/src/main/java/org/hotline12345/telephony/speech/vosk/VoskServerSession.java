package org.hotline12345.telephony.speech.vosk;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One connection to a vosk-server: first the configuration, then sound, each piece of which is
/// answered by one text, in order; at the end `{"eof" : 1}`, which is answered once more. Sending
/// never waits. Used by one thread at a time.
final class VoskServerSession implements WebSocket.Listener {
  private static final String CONFIG = "{\"config\" : {\"sample_rate\" : 8000, \"words\" : true}}";

  /// Servers compare it letter by letter.
  private static final String END = "{\"eof\" : 1}";

  /// Stands among the answers for the end of the connection.
  static final String GONE = "";

  private static final int LARGEST_ANSWER = 1 << 18;

  private final VoskServers.Server server;
  private final Duration patience;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Deque<Long> asked = new ConcurrentLinkedDeque<>();
  private final StringBuilder text = new StringBuilder();
  private CompletableFuture<WebSocket> sending;
  private volatile boolean failed;
  private volatile boolean ending;
  private volatile boolean over;

  private VoskServerSession(VoskServers.Server server, Duration patience) {
    this.server = server;
    this.patience = patience;
    this.sending = new CompletableFuture<>();
  }

  static VoskServerSession open(VoskServers pool, VoskServers.Server server) {
    VoskServerSession session = new VoskServerSession(server, pool.settings().answer());
    server.took();
    session.sending =
        pool.client()
            .newWebSocketBuilder()
            .connectTimeout(pool.settings().connect())
            .buildAsync(server.address(), session)
            .thenCompose(socket -> socket.sendText(CONFIG, true));
    session.watch();
    return session;
  }

  private void watch() {
    var _ =
        sending.whenComplete(
            (_, failure) -> {
              if (failure != null) {
                fail(failure.toString());
              }
            });
  }

  void send(byte[] pcm) {
    asked.add(System.nanoTime());
    sending = sending.thenCompose(socket -> socket.sendBinary(ByteBuffer.wrap(pcm), true));
    watch();
  }

  void end() {
    ending = true;
    asked.add(System.nanoTime());
    sending = sending.thenCompose(socket -> socket.sendText(END, true));
    watch();
  }

  /// The next answer that has come.
  Optional<String> poll() {
    return Optional.ofNullable(answers.poll());
  }

  /// Waits for it, as long as the server may take.
  Optional<String> await() throws InterruptedException {
    return Optional.ofNullable(answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /// Whether it broke, or has not answered for too long.
  boolean failed() {
    Long oldest = asked.peek();
    if (!failed && oldest != null && System.nanoTime() - oldest > patience.toNanos()) {
      fail("no answer for " + patience.toMillis() + " ms");
    }
    return failed;
  }

  void fail(String why) {
    if (!over && !failed) {
      failed = true;
      answers.add(GONE);
      server.failed(why);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    text.append(part);
    if (text.length() > LARGEST_ANSWER) {
      fail("an answer of more than " + LARGEST_ANSWER + " characters");
      socket.abort();
      return null;
    }
    if (last) {
      asked.poll();
      answers.add(text.toString());
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    fail("an answer that is no text");
    socket.abort();
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    if (ending) {
      answers.add(GONE);
    } else {
      fail("closed, status " + status);
    }
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    fail(error.toString());
  }

  void close() {
    over = true;
    server.gaveBack();
    var _ = sending.thenAccept(WebSocket::abort);
  }
}
