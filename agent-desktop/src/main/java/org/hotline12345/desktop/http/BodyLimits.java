package org.hotline12345.desktop.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses large bodies: at once when the length is declared, otherwise at the first byte too many,
/// before the rest has been read.
///
/// @param general most bytes of a body
/// @param attachment of an uploaded file
/// @param small of a webhook or a log-in
@PreMatching
public record BodyLimits(long general, long attachment, long small)
    implements ContainerRequestFilter {
  /// What multipart adds around a file.
  private static final long WRAPPING = 16 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    long limit = limit(request.getUriInfo().getPath());
    if (request.getLength() > limit) {
      request.abortWith(Problem.of(413, "too-large").response());
      return;
    }
    request.setEntityStream(new Limited(request.getEntityStream(), limit));
  }

  long limit(String path) {
    if (path.equals("api/attachments")) {
      return attachment + WRAPPING;
    }
    return path.startsWith("channels/") || path.equals("api/session") ? small : general;
  }

  private static final class Limited extends FilterInputStream {
    private final long limit;
    private long taken;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int some = super.read(bytes, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(int bytes) throws IOException {
      taken += bytes;
      if (taken > limit) {
        throw new BodyTooLarge(limit);
      }
    }
  }
}
