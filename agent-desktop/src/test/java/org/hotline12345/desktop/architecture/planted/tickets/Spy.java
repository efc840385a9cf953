package org.hotline12345.desktop.architecture.planted.tickets;

/// Planted: `tickets` knows what it must not.
public record Spy(org.hotline12345.desktop.architecture.planted.acd.Spy forbidden) {}
