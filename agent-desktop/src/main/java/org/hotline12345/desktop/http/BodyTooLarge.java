package org.hotline12345.desktop.http;

import java.io.IOException;

/// A request body went past its limit while it was read.
final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  BodyTooLarge(long limit) {
    super("the request body is larger than " + limit + " bytes");
  }
}
