package org.hotline12345.insight.burst;

/// Where and what: tickets that are counted together.
///
/// @param place a name, the code of a grid cell, or empty for the whole city
/// @param line a line's code
public record Spot(Scope scope, String place, String line) {}
