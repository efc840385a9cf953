package org.hotline12345.desktop.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The accounts and what is remembered about signing in to them. Thread-safe.
public interface AccountStore {
  Optional<Account> account(String username);

  /// All accounts with one of the roles of agents, by user name, at most `limit`.
  List<Person> agents(int limit);

  /// Adds the account, or answers false if there is one of this name.
  boolean add(Account account, Instant at);

  void openSession(byte[] tokenHash, String username, Instant at);

  Optional<OpenSession> session(byte[] tokenHash);

  void seen(byte[] tokenHash, Instant at);

  /// Answers whether there was one.
  boolean closeSession(byte[] tokenHash);

  int forgetSessions(Instant createdBefore, Instant seenBefore);

  void wrongPassword(String username, String address, Instant at);

  Wrong wrongPasswordsOf(String username, Instant since);

  Wrong wrongPasswordsFrom(String address, Instant since);

  /// After a right password.
  void forgetWrongPasswords(String username);

  int forgetWrongPasswords(Instant before);

  record OpenSession(Person person, Instant createdAt, Instant seenAt) {}

  /// @param last when the latest was, if there was any
  record Wrong(int count, Optional<Instant> last) {}
}
