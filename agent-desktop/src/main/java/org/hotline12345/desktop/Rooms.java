package org.hotline12345.desktop;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.config.AcdConfig;
import org.hotline12345.acd.config.AcdFile;
import org.hotline12345.acd.config.ServiceCalendar;
import org.hotline12345.acd.log.EventLog;
import org.hotline12345.channels.Channels;
import org.hotline12345.channels.Conversations;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.classifier.learning.Learning;
import org.hotline12345.desktop.agent.AgentDesk;
import org.hotline12345.desktop.agent.AgentNames;
import org.hotline12345.desktop.agent.Presence;
import org.hotline12345.desktop.assist.Assistant;
import org.hotline12345.desktop.assist.Sources;
import org.hotline12345.desktop.board.Boards;
import org.hotline12345.desktop.chat.ChannelLine;
import org.hotline12345.desktop.chat.ChatDesk;
import org.hotline12345.desktop.contact.CallersKnown;
import org.hotline12345.desktop.contact.ContactBook;
import org.hotline12345.desktop.contact.Phases;
import org.hotline12345.desktop.ivr.Menu;
import org.hotline12345.desktop.knowledge.ArticleRoom;
import org.hotline12345.desktop.knowledge.CallGaps;
import org.hotline12345.desktop.knowledge.Misses;
import org.hotline12345.desktop.learning.LearningDesk;
import org.hotline12345.desktop.live.LiveHelp;
import org.hotline12345.desktop.live.LiveHub;
import org.hotline12345.desktop.live.LiveState;
import org.hotline12345.desktop.live.Pages;
import org.hotline12345.desktop.live.TicketViews;
import org.hotline12345.desktop.live.UnwrittenOnly;
import org.hotline12345.desktop.supervision.EmergencyWatch;
import org.hotline12345.desktop.supervision.EmergencyWords;
import org.hotline12345.desktop.ticket.TicketViewer;
import org.hotline12345.desktop.transfer.LineExchange;
import org.hotline12345.insight.Insight;
import org.hotline12345.insight.InsightSettings;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.desk.RecordingHealth;
import org.hotline12345.telephony.transfer.TransferFile;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.calendar.WorkingCalendar;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.lines.Department;
import org.hotline12345.tickets.places.PlacesFile;

/// All rooms, joined. What each is told by the others is decided here and nowhere else.
record Rooms(
    Foundation foundation,
    Learning classifier,
    ArticleRoom articles,
    Misses misses,
    CallGaps callGaps,
    Tickets tickets,
    LearningDesk learning,
    Insight insight,
    TicketViewer viewer,
    Acd acd,
    AgentDesk agents,
    AgentNames names,
    Boards boards,
    ContactBook book,
    LiveHub hub,
    Pages pages,
    Channels channels,
    ChatDesk desk,
    TelephoneSide telephones,
    RecordingSide recordings,
    Optional<Telephony> telephony,
    StandingNotices notices,
    CallSide calls,
    RecordingRoom recordingRoom,
    Menu menu) {

  static Rooms join(HotlineConfiguration config, Environment environment, InstantSource clock)
      throws IOException, InterruptedException {
    Secrets secrets = new Secrets(config.folder().resolve("secrets"));
    Foundation foundation = Foundation.lay(config, secrets, environment, clock);
    TicketSettings settings = settings(config);
    if (config.sessions.demoAccounts()) {
      foundation.addDemoAccounts(
          config.folder(),
          settings.lines().departments().stream()
              .collect(Collectors.toMap(Department::code, Department::name)),
          clock);
    }

    Gazetteer city = PlacesFile.read(config.config().resolve("places.yml"));
    Learning classifier =
        Learning.open(
            config.folder().resolve("models"),
            ShippedClassifier.load(clock, city, settings.catalogue().calendar()::works),
            clock,
            config.learning.versions());
    ArticleRoom articles =
        ArticleRoom.open(
            foundation.database(),
            config.config().resolve("knowledge"),
            config.config().resolve("synonyms.txt"),
            settings.lines(),
            settings.catalogue().calendar(),
            clock);
    KnowledgeBase knowledge = articles.base();
    Misses misses = new Misses(knowledge, articles.gaps(), classifier, clock);
    Tickets tickets =
        new Tickets(
            foundation.database(),
            classifier,
            settings,
            config.folder().resolve("attachments"),
            clock);
    LearningDesk learning =
        new LearningDesk(
            classifier,
            tickets,
            new LearningDesk.Records(
                foundation.choices(), foundation.trainings(), foundation.audit()),
            new LearningDesk.Pace(
                config.learning.after(), config.learning.atMostEvery().toJavaDuration()),
            clock);
    Insight insight =
        new Insight(
            tickets,
            InsightSettings.read(config.config()),
            new Insight.Home(
                foundation.database(), config.folder().resolve("earlier-tickets"), city),
            clock);
    WorkingCalendar calendar = settings.catalogue().calendar();
    AcdConfig queue =
        AcdFile.read(
            config.config().resolve("acd.yml"),
            rules(config.agents),
            new ServiceCalendar(calendar.zone(), calendar::works));
    EventLog acdLog = EventLog.open(config.folder().resolve("acd-log"), EventLog.Limits.DEFAULT);
    environment.lifecycle().manage(new AutoCloseableManager(acdLog));
    Acd acd = new Acd(clock, queue.rules(), acdLog);

    AgentDesk agents =
        new AgentDesk(acd, foundation.wishes(), queue.agents(), config.agents.chats(), clock);
    AgentNames names = new AgentNames(() -> foundation.accounts().agents(1000));
    names.refresh();
    Boards boards = new Boards(acd, tickets.board()::now, names, clock);
    TicketViewer viewer = new TicketViewer(tickets, clock);
    TicketViews views = new TicketViews(tickets, viewer::view, boards::now);
    Phases phases = new Phases(acd);
    LiveHub hub =
        new LiveHub(
            new LiveState(tickets.contacts(), phases, agents, views),
            views,
            environment.getObjectMapper());
    Assistant assistant =
        new Assistant(
            new Sources(
                tickets.contacts(),
                number -> tickets.queries().find(number, Actor.of("")),
                classifier,
                knowledge,
                insight.similar()),
            new LiveHelp(hub));
    hub.whenShown(assistant::joined);
    acd.subscribe(hub::decided);
    acd.subscribe(decision -> joined(decision, assistant));
    tickets.announceTo(hub);
    tickets.announceTo(assistant);
    CallGaps callGaps = new CallGaps(knowledge, misses, contact -> matter(tickets, contact));
    tickets.announceTo(callGaps);

    Channels channels =
        new Channels(
            new ChannelSide(config, secrets).settings(),
            new Conversations(
                tickets.contacts(), tickets.queries()::contactsOfCitizen, acd, clock));
    channels.resume();
    TelephoneSide telephones = new TelephoneSide(config, secrets);
    RecordingSide recordings = RecordingSide.open(config, foundation, tickets, clock);
    EmergencyWords words = EmergencyWords.read(config.config().resolve("emergency-words.yml"));
    EmergencyWatch emergencies = new EmergencyWatch(words, new LiveHelp(hub)::alarmed);
    tickets.announceTo(emergencies);
    LineExchange exchange = new LineExchange(tickets);
    tickets.announceTo(exchange);
    environment.lifecycle().manage(new AutoCloseableManager(exchange));
    Menu menu =
        Menu.open(
            HotlineConfiguration.atHome(Path.of("")),
            config.config(),
            config.folder().resolve("prompts"),
            foundation.announcements(),
            clock);
    Optional<Telephony> telephony =
        config.asterisk.enabled()
            ? Optional.of(
                telephones.open(
                    environment,
                    acd,
                    tickets.contacts(),
                    new UnwrittenOnly(hub, emergencies),
                    recordings,
                    clock,
                    menu.needs(tickets, said -> !words.in(said).isEmpty())))
            : Optional.empty();
    telephony.ifPresent(
        room ->
            room.recognise(
                new CallersKnown(
                    tickets.queries()::contactsOfCitizen,
                    number -> stillOpen(tickets, number),
                    tickets.marks()::of)));
    ChatDesk desk =
        new ChatDesk(
            acd,
            tickets.contacts(),
            new ChannelLine(channels),
            contact -> hangUp(telephony, contact),
            clock);
    StandingNotices notices = new StandingNotices(hub::notice);
    CallSide calls =
        CallSide.join(
            telephony,
            TransferFile.read(config.config().resolve("transfer.yml"), settings.lines()),
            tickets,
            new CallSide.Floor(acd, agents, names, boards, hub),
            foundation.audit(),
            config.agents.silentListening(),
            clock);
    Presence presence = new Presence(config.agents.absence().toJavaDuration());
    Pages pages = new Pages(hub, agents, presence, notices::standing, clock);
    RecordingRoom recordingRoom =
        new RecordingRoom(
            () -> telephony.map(Telephony::recordingHealth).orElse(RecordingHealth.UNKNOWN),
            config.recordings.freeAtLeast().toBytes());
    return new Rooms(
        foundation,
        classifier,
        articles,
        misses,
        callGaps,
        tickets,
        learning,
        insight,
        viewer,
        acd,
        agents,
        names,
        boards,
        new ContactBook(tickets, phases, views::ticket),
        hub,
        pages,
        channels,
        desk,
        telephones,
        recordings,
        telephony,
        notices,
        calls,
        recordingRoom,
        menu);
  }

  private static TicketSettings settings(HotlineConfiguration config) {
    TicketSettings settings = TicketSettings.read(config.config());
    return config.callback.atAnyHour() ? settings.callingAtAnyHour() : settings;
  }

  KnowledgeBase knowledge() {
    return articles.base();
  }

  private static Optional<String> matter(Tickets tickets, String contact) {
    return tickets
        .contacts()
        .find(contact)
        .flatMap(Contact::ticket)
        .flatMap(number -> tickets.queries().find(number, Actor.of("knowledge")))
        .flatMap(ticket -> ticket.draft().value(FieldName.TITLE));
  }

  private static boolean stillOpen(Tickets tickets, String number) {
    return tickets
        .queries()
        .find(number, Actor.of("acd"))
        .filter(ticket -> !ticket.stage().over())
        .isPresent();
  }

  /// Tells pages of every ticket that changed; what the draft learns while the citizen speaks is
  /// told to the agent alone, by the assistant.
  AutoCloseable followTickets() {
    return tickets.stream()
        .follow(
            recorded -> {
              if (recorded.event() instanceof TicketEvent.AnsweredOnTheSpot answered) {
                answered.articleId().ifPresent(articles::cited);
              }
              if (!(recorded.event() instanceof TicketEvent.Learned)) {
                hub.ticketChanged(recorded.ticket());
              }
            });
  }

  private static void joined(Decision decision, Assistant assistant) {
    if (decision instanceof Decision.Connected connected) {
      assistant.joined(connected.contact().value());
    }
  }

  private static void hangUp(Optional<Telephony> telephony, ContactId contact) {
    telephony.ifPresent(room -> room.hangUp(contact));
  }

  private static AcdRules rules(HotlineConfiguration.Agents agents) {
    return AcdRules.DEFAULTS.withTimes(
        agents.ring().toJavaDuration(),
        agents.chatRing().toJavaDuration(),
        agents.wrapUp().toJavaDuration());
  }
}
