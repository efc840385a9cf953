package org.hotline12345.acd;

/// One live conversation, a call or a chat, waiting for or talking with an agent. The value is the
/// contact's UUID as text; the telephony and channel rooms make it, everybody else passes it on.
public record ContactId(String value) implements Comparable<ContactId> {
  public ContactId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("contact id must have 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }

  @Override
  public int compareTo(ContactId other) {
    return value.compareTo(other.value);
  }
}
