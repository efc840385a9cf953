package org.hotline12345.desktop.architecture.planted.insight;

/// Planted: `insight` knows what it must not.
public record Spy(org.hotline12345.desktop.architecture.planted.knowledge.Spy forbidden) {}
