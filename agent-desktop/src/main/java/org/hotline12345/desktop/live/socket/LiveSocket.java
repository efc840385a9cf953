package org.hotline12345.desktop.live.socket;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.hotline12345.desktop.live.Pages;
import org.hotline12345.desktop.live.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket connection of a page. The only thing it may say is a ping. Public for Jetty alone.
public final class LiveSocket implements Session.Listener.AutoDemanding {
  private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);
  private static final int SEND_SECONDS = 10;

  private final Function<Wire, Pages.Open> open;
  private final Runnable used;
  private final AtomicReference<Pages.Open> page = new AtomicReference<>();

  /// @param used called for each ping: a page that is open counts as use of the session
  LiveSocket(Function<Wire, Pages.Open> open, Runnable used) {
    this.open = open;
    this.used = used;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    page.set(open.apply(new Line(session)));
  }

  @Override
  public void onWebSocketText(String text) {
    Pages.Open open = page.get();
    if (open != null && text.contains("\"ping\"")) {
      used.run();
      open.pong();
    }
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    log.debug("a page's connection failed: {}", cause.toString());
    gone();
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    gone();
    callback.succeed();
  }

  private void gone() {
    Pages.Open open = page.getAndSet(null);
    if (open != null) {
      open.gone();
    }
  }

  private record Line(Session session) implements Wire {
    @Override
    public void send(String text) throws IOException, InterruptedException {
      var sent = Callback.Completable.with(done -> session.sendText(text, done));
      try {
        sent.get(SEND_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw new IOException("not sent", e);
      } catch (TimeoutException e) {
        throw new IOException("not sent within " + SEND_SECONDS + " s", e);
      }
    }

    @Override
    public void close(int status, String reason) {
      if (session.isOpen()) {
        session.close(status, reason, Callback.from(() -> {}, failure -> session.disconnect()));
      }
    }
  }
}
