package org.hotline12345.desktop.session;

/// @param password as [Passwords] writes it
public record Account(Person person, String password, boolean enabled) {}
