package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// Takes any number of taps and throws their sound away.
final class MuteEar implements AutoCloseable {
  private static final int BACKLOG = 512;

  private final ServerSocket server =
      new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final LongAdder taken = new LongAdder();

  MuteEar() throws IOException {
    readers.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /// Taps so far.
  long taken() {
    return taken.sum();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        taken.increment();
        readers.execute(() -> drain(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void drain(Socket socket) {
    try (socket;
        InputStream in = socket.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    readers.shutdownNow();
  }
}
