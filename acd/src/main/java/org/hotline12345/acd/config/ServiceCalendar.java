package org.hotline12345.acd.config;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/// Where the city is and on which days its offices work.
public record ServiceCalendar(ZoneId zone, Predicate<LocalDate> works) {}
