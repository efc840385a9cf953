package org.hotline12345.tickets.lines;

/// 承办单位. Its account is `dept-` and the code.
public record Department(String code, String name) {}
