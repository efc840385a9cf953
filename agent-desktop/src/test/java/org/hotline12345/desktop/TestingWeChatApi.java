package org.hotline12345.desktop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// WeChat's API as far as answering a citizen needs it.
public final class TestingWeChatApi implements AutoCloseable {
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public TestingWeChatApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Bodies of the messages to citizens.
  public List<String> sent() {
    return sent;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean message = exchange.getRequestURI().getPath().endsWith("/message/custom/send");
    if (message) {
      sent.add(body);
    }
    byte[] answer =
        (message
                ? "{\"errcode\":0,\"errmsg\":\"ok\"}"
                : "{\"access_token\":\"testing-token\",\"expires_in\":7200}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
