package org.hotline12345.desktop.assist.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.desktop.agent.AgentDesk;
import org.hotline12345.desktop.agent.AgentWishes;
import org.hotline12345.desktop.agent.Presence;
import org.hotline12345.desktop.assist.Assistant;
import org.hotline12345.desktop.assist.Sources;
import org.hotline12345.desktop.contact.Phases;
import org.hotline12345.desktop.live.LiveHelp;
import org.hotline12345.desktop.live.LiveHub;
import org.hotline12345.desktop.live.LiveState;
import org.hotline12345.desktop.live.Pages;
import org.hotline12345.desktop.live.TicketViews;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.desktop.session.Token;
import org.hotline12345.desktop.ticket.TicketViewer;
import org.hotline12345.insight.Insight;
import org.hotline12345.insight.InsightSettings;
import org.hotline12345.insight.db.InsightSchema;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.lucene.LuceneKnowledgeBase;
import org.hotline12345.telephony.bench.BenchPool;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.db.TicketSchema;
import org.hotline12345.tickets.db.server.PrivateMySql;
import org.hotline12345.tickets.places.PlacesFile;

/// The rooms that help a desk, joined as the server joins them, on a database of their own.
final class BenchHouse implements AutoCloseable {
  private static final int CONNECTIONS = 20;

  final Tickets tickets;
  final Classifier classifier;
  final KnowledgeBase knowledge;
  final Insight insight;
  final ObjectMapper mapper = Jackson.newObjectMapper();
  private final DataSource source;
  private final LiveHub hub;
  private final Pages pages;
  private final Assistant assistant;

  BenchHouse(PrivateMySql server, Path config, Path folder, InstantSource clock)
      throws IOException {
    source = BenchPool.of(server, CONNECTIONS);
    TicketSchema.migrate(source);
    InsightSchema.migrate(source);
    var settings = TicketSettings.read(config);
    var calendar = settings.catalogue().calendar();
    var city = PlacesFile.read(config.resolve("places.yml"));
    classifier = ShippedClassifier.load(clock, city, calendar::works);
    knowledge = LuceneKnowledgeBase.open(config.resolve("knowledge"), clock, calendar.zone());
    tickets = new Tickets(source, classifier, settings, folder.resolve("attachments"), clock);
    insight =
        new Insight(
            tickets,
            InsightSettings.read(config),
            new Insight.Home(source, folder.resolve("earlier-tickets"), city),
            clock);
    var acd = new Acd(clock, AcdRules.DEFAULTS);
    var desk = new AgentDesk(acd, new NoWishes(), Map.of(), 5, clock);
    var viewer = new TicketViewer(tickets, clock);
    var views = new TicketViews(tickets, viewer::view, () -> Map.of());
    hub =
        new LiveHub(new LiveState(tickets.contacts(), new Phases(acd), desk, views), views, mapper);
    pages = new Pages(hub, desk, new Presence(Duration.ofHours(1)), List::of, clock);
    assistant =
        new Assistant(
            new Sources(
                tickets.contacts(),
                number -> tickets.queries().find(number, Actor.of("")),
                classifier,
                knowledge,
                insight.similar()),
            new LiveHelp(hub));
    hub.whenShown(assistant::joined);
    tickets.announceTo(hub);
    tickets.announceTo(assistant);
  }

  void open(String agent, BenchPage page) {
    pages.open(
        new Person(agent, agent, Set.of(Role.AGENT), Optional.empty()), Token.random(), page);
  }

  int openPages() {
    return hub.pages();
  }

  @Override
  public void close() {
    assistant.close();
    hub.close();
    insight.close();
    knowledge.close();
    source.close(true);
  }

  private static final class NoWishes implements AgentWishes {
    @Override
    public void keep(String agent, Kept kept) {}

    @Override
    public void forget(String agent) {}

    @Override
    public Optional<Kept> find(String agent) {
      return Optional.empty();
    }
  }
}
