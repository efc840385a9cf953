package org.hotline12345.desktop.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.hotline12345.desktop.audit.Audit;

/// Signing in and out. Sessions live in the database, so they survive a restart and are shared by
/// all nodes. Thread-safe.
public final class Sessions {
  /// @param idle a session unused for this long is over
  /// @param absolute so is one this old
  /// @param window how long a wrong password is remembered
  public record Limits(
      Duration idle,
      Duration absolute,
      int wrongPerAccount,
      int wrongPerAddress,
      Duration window) {}

  private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

  private final AccountStore accounts;
  private final Passwords passwords;
  private final Audit audit;
  private final InstantSource clock;
  private final Limits limits;
  private final SeenLately lately = new SeenLately();

  public Sessions(
      AccountStore accounts, Passwords passwords, Audit audit, InstantSource clock, Limits limits) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
    this.limits = limits;
  }

  /// @param address where the request came from
  public LogIn logIn(String username, String password, String address) {
    Instant now = clock.instant();
    Optional<Duration> pause = pause(username, address, now);
    if (pause.isPresent()) {
      note(now, username, address, "log-in", "too-many-wrong");
      return new LogIn.TooManyWrong(pause.get());
    }
    Optional<Account> account = accounts.account(username).filter(Account::enabled);
    boolean right =
        account.isPresent()
            ? passwords.matches(password, account.get().password())
            : passwords.matchesNobody(password);
    if (!right) {
      accounts.wrongPassword(username, address, now);
      note(now, username, address, "log-in", "wrong-password");
      return new LogIn.Refused();
    }
    Token token = Token.random();
    accounts.openSession(token.hash(), username, now);
    accounts.forgetWrongPasswords(username);
    note(now, username, address, "log-in", "ok");
    return new LogIn.SignedIn(account.orElseThrow().person(), token);
  }

  /// Who holds this token, if its session is still alive. Counts as use.
  public Optional<Person> person(Token token) {
    Instant now = clock.instant();
    byte[] hash = token.hash();
    Known known = known(hash, now);
    Optional<AccountStore.OpenSession> session =
        known
            .session()
            .filter(found -> found.seenAt().plus(limits.idle()).isAfter(now))
            .filter(found -> found.createdAt().plus(limits.absolute()).isAfter(now));
    boolean stale = session.isPresent() && session.get().seenAt().plus(SEEN_GRAIN).isBefore(now);
    if (stale && known.byTheDatabase()) {
      accounts.seen(hash, now);
    }
    return session.map(AccountStore.OpenSession::person);
  }

  private record Known(Optional<AccountStore.OpenSession> session, boolean byTheDatabase) {}

  /// Who was here shortly before the database went may go on working.
  private Known known(byte[] hash, Instant now) {
    String key = HexFormat.of().formatHex(hash);
    try {
      Optional<AccountStore.OpenSession> session = accounts.session(hash);
      session.ifPresentOrElse(found -> lately.put(key, found, now), () -> lately.forget(key));
      return new Known(session, true);
    } catch (RuntimeException unavailable) {
      // The database layer's own unchecked exceptions; its types stay in its room.
      Optional<AccountStore.OpenSession> remembered = lately.find(key, now);
      if (remembered.isEmpty()) {
        throw unavailable;
      }
      return new Known(remembered, false);
    }
  }

  public void logOut(Person person, Token token, String address) {
    lately.forget(HexFormat.of().formatHex(token.hash()));
    if (accounts.closeSession(token.hash())) {
      note(clock.instant(), person.username(), address, "log-out", "ok");
    }
  }

  /// Removes what is over; called now and then.
  public void sweep() {
    Instant now = clock.instant();
    accounts.forgetSessions(now.minus(limits.absolute()), now.minus(limits.idle()));
    accounts.forgetWrongPasswords(now.minus(limits.window()));
  }

  private Optional<Duration> pause(String username, String address, Instant now) {
    Instant since = now.minus(limits.window());
    return new Patience(limits.wrongPerAccount(), limits.window())
        .left(accounts.wrongPasswordsOf(username, since), now)
        .or(
            () ->
                new Patience(limits.wrongPerAddress(), limits.window())
                    .left(accounts.wrongPasswordsFrom(address, since), now));
  }

  private void note(Instant at, String actor, String address, String action, String outcome) {
    audit.write(new Audit.Entry(at, actor, address, action, outcome, "", ""));
  }
}
