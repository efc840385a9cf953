package org.hotline12345.desktop.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.Decision;
import org.hotline12345.desktop.agent.AgentStatus;
import org.hotline12345.desktop.contact.ContactView;
import org.hotline12345.desktop.contact.UtteranceView;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.desktop.session.Token;
import org.hotline12345.desktop.transfer.CallView;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells every open page what it may see, as it happens. Callers only put a note on a bounded
/// queue; one thread does the telling, so pages hear things in the order they happened. When the
/// queue overflows all pages are sent away to come back to a snapshot. Thread-safe.
public final class LiveHub implements ContactListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveHub.class);
  private static final int QUEUE = 20_000;

  private final LiveState state;
  private final Views views;
  private final ObjectWriter json;
  private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();
  private final Map<String, String> agents = new ConcurrentHashMap<>();
  private final AtomicBoolean boardChanged = new AtomicBoolean();
  private final ThreadPoolExecutor teller;
  private volatile Consumer<String> shown = contactId -> {};
  private volatile Function<Person, List<LiveMessage>> opening = person -> List.of();

  public LiveHub(LiveState state, Views views, ObjectMapper mapper) {
    this.state = state;
    this.views = views;
    this.json = mapper.writerFor(LiveMessage.class);
    this.teller =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("live").daemon().factory(),
            (task, executor) -> overflow(executor));
  }

  /// Tells `listener` of each contact that a page begins to show, so that what is no part of a
  /// snapshot is found again.
  public void whenShown(Consumer<String> listener) {
    shown = listener;
  }

  /// Tells each page that opens what this answers, right after its snapshot.
  public void alsoTell(Function<Person, List<LiveMessage>> more) {
    opening = more;
  }

  /// Where a call is now.
  public void callNow(CallView call) {
    tell(
        () ->
            to(
                page ->
                    page.person().is(Role.MANAGER)
                        || call.agent().filter(page.person().username()::equals).isPresent(),
                page -> page.say(new LiveMessage.CallNow(call))));
  }

  /// A call is sent to this agent, whose telephone rings.
  public void ring(String agent, String contactId, Instant until, String reason) {
    tell(
        () ->
            state
                .contact(contactId)
                .ifPresent(
                    contact ->
                        toAgent(
                            new AgentId(agent),
                            page ->
                                page.say(
                                    new LiveMessage.Offer(
                                        state.view(contact, page.person()),
                                        until,
                                        reason,
                                        List.of())))));
  }

  public void ringOver(String agent, String contactId, String because) {
    tell(
        () ->
            toAgent(
                new AgentId(agent),
                page -> page.say(new LiveMessage.OfferGone(contactId, because))));
  }

  /// Something for every supervisor.
  public void toManagers(LiveMessage message) {
    tell(() -> to(page -> page.person().is(Role.MANAGER), page -> page.say(message)));
  }

  /// Serves one page until it is gone; blocks, so give it a virtual thread of its own.
  void serve(LivePage page) {
    pages.add(page);
    try {
      LiveMessage.Snapshot snapshot = state.snapshot(page.person());
      snapshot.contacts().forEach(contact -> shown.accept(contact.id()));
      opening.apply(page.person()).forEach(page::say);
      page.send(snapshot);
    } finally {
      pages.remove(page);
    }
  }

  LivePage page(Person person, Token token, Wire wire) {
    return new LivePage(person, token, wire, json);
  }

  @Override
  public void changed(Contact contact) {
    state.changed(contact);
    tell(() -> contactChanged(contact));
  }

  @Override
  public void said(Utterance utterance) {
    tell(() -> toAgentOf(utterance.contactId(), new LiveMessage.Said(UtteranceView.of(utterance))));
  }

  @Override
  public void partial(String contactId, Speaker speaker, String text) {
    tell(() -> toAgentOf(contactId, new LiveMessage.Partial(contactId, speaker, text)));
  }

  /// The ACD decided something.
  public void decided(Decision decision) {
    tell(() -> decision(decision));
  }

  /// A ticket changed in some list.
  public void ticketChanged(String number) {
    tell(
        () -> {
          boardChanged.set(true);
          views
              .news(number)
              .ifPresent(
                  news ->
                      to(
                          page -> news.sees().test(page.person()),
                          page -> page.say(new LiveMessage.TicketNow(news.summary()))));
        });
  }

  /// Something for the agent who serves this contact.
  public void toServing(String contactId, LiveMessage message) {
    tell(() -> toAgentOf(contactId, message));
  }

  /// The draft of the contact's ticket, as the serving agent may see it.
  public void draftChanged(String contactId, String ticket) {
    tell(
        () ->
            agentOf(contactId)
                .ifPresent(
                    agent ->
                        to(
                            page -> page.person().username().equals(agent),
                            page ->
                                views
                                    .ticket(ticket, page.person())
                                    .ifPresent(
                                        view ->
                                            page.say(new LiveMessage.Draft(contactId, view))))));
  }

  /// One sentence for everybody who takes or leads calls.
  public void notice(LiveMessage.Notice notice) {
    tell(() -> to(LiveHub::seesBoard, page -> page.say(notice)));
  }

  /// Once a second: the board, if something changed since.
  public void tick() {
    if (boardChanged.compareAndSet(true, false) && pages.stream().anyMatch(LiveHub::seesBoard)) {
      tell(
          () -> {
            LiveMessage board = new LiveMessage.BoardNow(views.board());
            to(LiveHub::seesBoard, page -> page.say(board));
          });
    }
  }

  public void signedOut(Token token) {
    to(page -> page.token().equals(token), page -> page.close(Wire.NOT_ALLOWED, "signed out"));
  }

  /// Sends away pages whose session is over.
  public void endSessions(Predicate<Token> alive) {
    to(page -> !alive.test(page.token()), page -> page.close(Wire.NOT_ALLOWED, "session over"));
  }

  public int pages() {
    return pages.size();
  }

  private void decision(Decision decision) {
    switch (decision) {
      case Decision.Offered offered -> {
        state.offered(offered);
        toAgent(
            offered.agent(),
            page -> {
              LiveMessage.Ring ring = state.ring(offered, page.person());
              page.say(
                  new LiveMessage.Offer(
                      ring.contact(), ring.expiresAt(), ring.reason(), ring.priority()));
            });
      }
      case Decision.Withdrawn withdrawn -> {
        state.offerGone(withdrawn.contact());
        toAgent(
            withdrawn.agent(),
            page ->
                page.say(
                    new LiveMessage.OfferGone(withdrawn.contact().value(), withdrawn.reason())));
      }
      case Decision.Connected connected -> {
        state.offerGone(connected.contact());
        serves(connected.contact().value(), connected.agent().value());
        state.contact(connected.contact().value()).ifPresent(this::contactChanged);
      }
      case Decision.AgentChanged changed -> {
        AgentStatus status = AgentStatus.of(changed.agent().value(), changed.state());
        toAgent(changed.agent(), page -> page.say(new LiveMessage.AgentNow(status)));
      }
      case Decision.Diverted diverted -> {}
      case Decision.PauseRefused refused -> {}
      case Decision.PauseOverdue overdue -> overdue(overdue);
      case Decision.Ignored ignored -> {}
    }
    boardChanged.set(true);
  }

  private void overdue(Decision.PauseOverdue overdue) {
    String agent = overdue.agent().value();
    LiveMessage.Notice notice =
        new LiveMessage.Notice(
            LiveMessage.Notice.Level.WARNING, agent + " 的“" + overdue.reason() + "”已超时");
    to(
        page -> page.person().is(Role.MANAGER) || page.person().username().equals(agent),
        page -> page.say(notice));
  }

  private void contactChanged(Contact contact) {
    boardChanged.set(true);
    contact.agent().ifPresent(agent -> agents.putIfAbsent(contact.id(), agent));
    Optional<String> serving = agentOf(contact.id());
    to(
        page ->
            page.person().is(Role.MANAGER)
                || serving.filter(page.person().username()::equals).isPresent(),
        page -> page.say(new LiveMessage.ContactNow(state.view(contact, page.person()))));
    if (contact.endedAt().isPresent()) {
      agents.remove(contact.id());
    }
  }

  /// To the agent who served it before, the conversation is over.
  private void serves(String contactId, String agent) {
    String before = agents.put(contactId, agent);
    if (before != null && !before.equals(agent)) {
      state
          .contact(contactId)
          .ifPresent(
              contact ->
                  toAgent(
                      new AgentId(before),
                      page ->
                          page.say(
                              new LiveMessage.ContactNow(
                                  ContactView.of(
                                      contact, ContactView.Phase.ENDED, page.person())))));
    }
  }

  private void toAgentOf(String contactId, LiveMessage message) {
    agentOf(contactId)
        .ifPresent(
            agent -> to(page -> page.person().username().equals(agent), page -> page.say(message)));
  }

  /// After a restart, or when a contact was answered elsewhere, the log knows.
  private Optional<String> agentOf(String contactId) {
    String known = agents.get(contactId);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Contact> contact = state.contact(contactId);
    contact
        .filter(found -> found.endedAt().isEmpty())
        .flatMap(Contact::agent)
        .ifPresent(agent -> agents.put(contactId, agent));
    return contact.flatMap(Contact::agent);
  }

  private void toAgent(AgentId agent, Consumer<LivePage> act) {
    to(page -> page.person().username().equals(agent.value()), act);
  }

  private void to(Predicate<LivePage> whom, Consumer<LivePage> act) {
    for (LivePage page : pages) {
      if (page.open() && whom.test(page)) {
        act.accept(page);
      }
    }
  }

  private static boolean seesBoard(LivePage page) {
    Person person = page.person();
    return person.is(Role.AGENT) || person.is(Role.DISPATCHER) || person.is(Role.MANAGER);
  }

  private void tell(Runnable task) {
    teller.execute(
        () -> {
          try {
            task.run();
          } catch (RuntimeException broken) {
            // One message's fault (a database away) must not silence all pages.
            log.warn("a live message was not told", broken);
          }
        });
  }

  private void overflow(ThreadPoolExecutor executor) {
    if (!executor.isShutdown()) {
      log.error("more than {} live messages wait; every page starts over", QUEUE);
      executor.getQueue().clear();
      to(page -> true, page -> page.close(Wire.RESTART, "start over"));
    }
  }

  @Override
  public void close() {
    to(page -> true, page -> page.close(Wire.RESTART, "the server stops"));
    teller.shutdownNow();
  }
}
