package org.hotline12345.desktop.architecture.planted.channels;

/// Planted: `channels` knows what it must not.
public record Spy(org.hotline12345.desktop.architecture.planted.telephony.Spy forbidden) {}
