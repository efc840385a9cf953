package org.hotline12345.acd;

/// What a contact costs an agent: a call takes the whole capacity, a chat one of n.
public enum Medium {
  CALL,
  CHAT
}
