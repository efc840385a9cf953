package org.hotline12345.desktop.session;

import java.time.Duration;

/// How an attempt to sign in ended.
public sealed interface LogIn {
  record SignedIn(Person person, Token token) implements LogIn {}

  /// No such account, a disabled one or a wrong password: the caller is not told which.
  record Refused() implements LogIn {}

  record TooManyWrong(Duration retryAfter) implements LogIn {}
}
