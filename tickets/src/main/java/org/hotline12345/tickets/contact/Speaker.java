package org.hotline12345.tickets.contact;

public enum Speaker {
  CITIZEN,
  AGENT,
  SYSTEM
}
