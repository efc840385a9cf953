package org.hotline12345.desktop.architecture.planted.classifier;

/// Planted: `classifier` knows what it must not.
public record Spy(org.hotline12345.desktop.architecture.planted.tickets.Secret forbidden) {}
