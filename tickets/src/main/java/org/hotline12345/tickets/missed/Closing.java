package org.hotline12345.tickets.missed;

/// Why nobody calls any more.
public enum Closing {
  REACHED,
  CALLED_AGAIN,
  NUMBER_WITHHELD,
  ATTEMPTS_USED_UP,
  REFUSED,
  TOO_OLD
}
