package org.hotline12345.desktop.architecture.planted.acd;

import org.hotline12345.desktop.architecture.planted.tickets.Secret;

/// Planted: the ACD may not know tickets.
public final class Spy {
  public Secret secret() {
    return new Secret();
  }
}
