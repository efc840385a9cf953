package org.hotline12345.desktop.architecture.planted.tickets;

/// Planted: something another room may not know.
public final class Secret {}
