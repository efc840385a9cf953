package org.hotline12345.desktop.session.db;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hotline12345.desktop.session.Account;
import org.hotline12345.desktop.session.AccountStore;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.desktop.session.db.AccountDao.AccountRow;
import org.hotline12345.desktop.session.db.AccountDao.SessionRow;
import org.hotline12345.desktop.session.db.AccountDao.WrongRow;
import org.jdbi.v3.core.Jdbi;

/// The accounts in MySQL (`db/desktop`).
public final class MySqlAccounts implements AccountStore {
  private final AccountDao dao;

  public MySqlAccounts(Jdbi jdbi) {
    this.dao = jdbi.onDemand(AccountDao.class);
  }

  @Override
  public Optional<Account> account(String username) {
    return dao.account(username)
        .map(row -> new Account(person(row), row.password(), row.enabled()));
  }

  @Override
  public List<Person> agents(int limit) {
    return dao.agents(limit).stream().map(MySqlAccounts::person).toList();
  }

  @Override
  public boolean add(Account account, Instant at) {
    Person person = account.person();
    String roles =
        person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    AccountRow row =
        new AccountRow(
            person.username(),
            person.displayName(),
            account.password(),
            roles,
            person.department(),
            account.enabled());
    return dao.insertAccount(row, at) == 1;
  }

  @Override
  public void openSession(byte[] tokenHash, String username, Instant at) {
    dao.insertSession(tokenHash, username, at);
  }

  @Override
  public Optional<OpenSession> session(byte[] tokenHash) {
    return dao.session(tokenHash).map(MySqlAccounts::session);
  }

  @Override
  public void seen(byte[] tokenHash, Instant at) {
    dao.seen(tokenHash, at);
  }

  @Override
  public boolean closeSession(byte[] tokenHash) {
    return dao.deleteSession(tokenHash) == 1;
  }

  @Override
  public int forgetSessions(Instant createdBefore, Instant seenBefore) {
    return dao.deleteSessions(createdBefore, seenBefore);
  }

  @Override
  public void wrongPassword(String username, String address, Instant at) {
    dao.insertWrong(username, address, at);
  }

  @Override
  public Wrong wrongPasswordsOf(String username, Instant since) {
    return wrong(dao.wrongOf(username, since));
  }

  @Override
  public Wrong wrongPasswordsFrom(String address, Instant since) {
    return wrong(dao.wrongFrom(address, since));
  }

  @Override
  public void forgetWrongPasswords(String username) {
    dao.deleteWrong(username);
  }

  @Override
  public int forgetWrongPasswords(Instant before) {
    return dao.deleteWrongBefore(before);
  }

  private static Wrong wrong(WrongRow row) {
    return new Wrong(row.count(), row.last());
  }

  private static Person person(AccountRow row) {
    return new Person(row.username(), row.displayName(), roles(row.roles()), row.department());
  }

  private static OpenSession session(SessionRow row) {
    Person person =
        new Person(row.username(), row.displayName(), roles(row.roles()), row.department());
    return new OpenSession(person, row.createdAt(), row.seenAt());
  }

  private static Set<Role> roles(String text) {
    return Arrays.stream(text.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet());
  }
}
