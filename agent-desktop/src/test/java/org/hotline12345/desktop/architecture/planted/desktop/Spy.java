package org.hotline12345.desktop.architecture.planted.desktop;

/// Planted: `desktop` knows what it must not.
public record Spy(org.hotline12345.desktop.architecture.planted.domain.Leaks forbidden) {}
