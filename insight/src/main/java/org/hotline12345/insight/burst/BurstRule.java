package org.hotline12345.insight.burst;

import java.time.Duration;

/// `tickets` of one line at one place within `within` are many.
public record BurstRule(Scope scope, Duration within, int tickets) {}
