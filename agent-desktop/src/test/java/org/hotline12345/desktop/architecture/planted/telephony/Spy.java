package org.hotline12345.desktop.architecture.planted.telephony;

/// Planted: `telephony` knows what it must not.
public record Spy(org.hotline12345.desktop.architecture.planted.channels.Spy forbidden) {}
