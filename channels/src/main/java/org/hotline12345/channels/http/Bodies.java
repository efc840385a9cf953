package org.hotline12345.channels.http;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.hotline12345.channels.Reply;

/// Reads what platforms send, never more than they may.
final class Bodies {
  static final int LIMIT = 64 * 1024;

  private Bodies() {}

  /// Empty as soon as there is more than the limit; the rest is not read.
  static Optional<byte[]> read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LIMIT + 1);
    return bytes.length > LIMIT ? Optional.empty() : Optional.of(bytes);
  }

  static Response answer(InputStream body, Function<byte[], Reply> inbox) throws IOException {
    return read(body)
        .map(inbox)
        .map(Bodies::response)
        .orElseGet(() -> response(new Reply(413, Reply.TEXT, "too-large")));
  }

  static Response response(Reply reply) {
    return Response.status(reply.status()).type(reply.type()).entity(reply.body()).build();
  }
}
