package org.hotline12345.desktop;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import jakarta.servlet.DispatcherType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.desktop.callback.CallBackMessages;
import org.hotline12345.desktop.callback.CallBackPhone;
import org.hotline12345.desktop.callback.CallBackSweep;
import org.hotline12345.desktop.http.AgentResource;
import org.hotline12345.desktop.http.AuditResource;
import org.hotline12345.desktop.http.BoardResource;
import org.hotline12345.desktop.http.BodyLimits;
import org.hotline12345.desktop.http.CitizenResource;
import org.hotline12345.desktop.http.ClassificationResource;
import org.hotline12345.desktop.http.ContactResource;
import org.hotline12345.desktop.http.DemoResource;
import org.hotline12345.desktop.http.DescriptionResource;
import org.hotline12345.desktop.http.HealthResource;
import org.hotline12345.desktop.http.KnowledgeResource;
import org.hotline12345.desktop.http.MarkResource;
import org.hotline12345.desktop.http.MetricsResource;
import org.hotline12345.desktop.http.OwnOrigins;
import org.hotline12345.desktop.http.RequestFigures;
import org.hotline12345.desktop.http.Safety;
import org.hotline12345.desktop.http.SecurityHeaders;
import org.hotline12345.desktop.http.SessionResource;
import org.hotline12345.desktop.http.Sound;
import org.hotline12345.desktop.http.WebPages;
import org.hotline12345.desktop.insight.http.InsightResource;
import org.hotline12345.desktop.insight.http.SimilarResource;
import org.hotline12345.desktop.ivr.FlowView;
import org.hotline12345.desktop.ivr.http.AnnouncementResource;
import org.hotline12345.desktop.ivr.http.IvrResource;
import org.hotline12345.desktop.knowledge.http.ArticleResource;
import org.hotline12345.desktop.knowledge.http.ExchangeResource;
import org.hotline12345.desktop.knowledge.http.ReaderResource;
import org.hotline12345.desktop.learning.http.LearningResource;
import org.hotline12345.desktop.live.socket.LiveEndpoint;
import org.hotline12345.desktop.metrics.Metrics;
import org.hotline12345.desktop.norm.http.NormResource;
import org.hotline12345.desktop.outbound.http.MissedResource;
import org.hotline12345.desktop.outbound.http.OutboundAudit;
import org.hotline12345.desktop.outbound.http.OutboundResource;
import org.hotline12345.desktop.quality.http.QualityResource;
import org.hotline12345.desktop.recording.http.RecordingResource;
import org.hotline12345.desktop.session.DemoAccounts;
import org.hotline12345.desktop.ticket.TicketRoutes;
import org.hotline12345.knowledge.Article;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.tickets.callback.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the rooms look like from outside: addresses, pages, figures, and the rounds that keep them
/// going.
final class Web {
  private static final Logger log = LoggerFactory.getLogger(Web.class);

  private final HotlineConfiguration config;
  private final Rooms rooms;
  private final Environment environment;
  private final InstantSource clock;
  private final OwnOrigins origins;
  private final OutboundSide outbound;
  private final NormSide norms;

  Web(HotlineConfiguration config, Rooms rooms, Environment environment, InstantSource clock) {
    this.config = config;
    this.rooms = rooms;
    this.environment = environment;
    this.clock = clock;
    this.outbound = OutboundSide.of(rooms, clock);
    this.norms = NormSide.of(rooms, clock);
    this.origins = new OwnOrigins(Set.copyOf(config.http.origins()));
  }

  void open() {
    Metrics metrics = metrics();
    new SpeechFigures(rooms.telephony()).in(metrics);
    safety().install(environment);
    environment.jersey().register(new RequestFigures(metrics, clock));
    resources(metrics).forEach(environment.jersey()::register);
    ticketRoutes().forEach(environment.jersey()::register);
    rooms.calls().resources().forEach(environment.jersey()::register);
    rooms.channels().resources().forEach(environment.jersey()::register);
    new LiveEndpoint(rooms.pages(), rooms.foundation().sessions(), origins)
        .install(environment.getApplicationContext());
    pages();
    environment.lifecycle().manage(rounds());
    environment.lifecycle().manage(new AutoCloseableManager(rooms.hub()));
    environment.lifecycle().manage(new AutoCloseableManager(rooms.callGaps()));
    environment.lifecycle().manage(new AutoCloseableManager(rooms.followTickets()));
    environment.lifecycle().manage(new AutoCloseableManager(rooms.insight()));
    environment.lifecycle().manage(new AutoCloseableManager(rooms.menu()));
    environment.lifecycle().manage(new AutoCloseableManager(rooms.classifier()));
    environment.lifecycle().manage(new AutoCloseableManager(outbound.phone()));
  }

  private List<Object> resources(Metrics metrics) {
    var foundation = rooms.foundation();
    List<Object> resources =
        new ArrayList<>(
            List.of(
                new SessionResource(
                    foundation.sessions(),
                    rooms.telephones()::phone,
                    rooms.hub()::signedOut,
                    config.http.https()),
                new AuditResource(foundation.audit()),
                new AgentResource(rooms.agents()),
                new ContactResource(
                    rooms.book(),
                    rooms.desk(),
                    new Sound(
                        rooms.recordings().folder(),
                        rooms.recordings().keys(),
                        rooms.recordings().hearings())),
                new QualityResource(
                    rooms.recordings().quality(),
                    rooms.recordings().rules().agentsSeeTheirs(),
                    foundation.audit(),
                    clock),
                new RecordingResource(rooms.book(), rooms.recordings().ledger()),
                new CitizenResource(rooms.book()),
                new MarkResource(rooms.book(), rooms.tickets().marks(), foundation.audit(), clock),
                new BoardResource(rooms.boards()),
                new InsightResource(rooms.insight(), rooms.tickets()),
                new SimilarResource(rooms.insight().similar(), rooms.tickets().queries()),
                new ClassificationResource(rooms.classifier()),
                new KnowledgeResource(rooms.knowledge(), rooms.misses()),
                new ArticleResource(rooms.articles()),
                new ExchangeResource(rooms.articles(), rooms.tickets().attachments()),
                new ReaderResource(rooms.articles(), rooms.misses()),
                new LearningResource(
                    rooms.learning(),
                    foundation.audit(),
                    rooms.tickets().settings().catalogue().calendar().zone(),
                    clock),
                new IvrResource(FlowView.of(rooms.menu().flows())),
                new AnnouncementResource(rooms.menu().announcements(), foundation.audit(), clock),
                new DescriptionResource(),
                new MetricsResource(metrics),
                new HealthResource(
                    new Health(
                            foundation.database(),
                            rooms.telephony(),
                            rooms.telephones().speechKnown(),
                            rooms.knowledge(),
                            rooms.recordingRoom()::part)
                        ::parts)));
    if (config.sessions.demoAccounts()) {
      resources.add(
          new DemoResource(
              DemoAccounts.people(departments()),
              config.folder().resolve("demo-password").toString()));
    }
    OutboundAudit audit = new OutboundAudit(foundation.audit(), clock);
    resources.add(new MissedResource(outbound.missed(), outbound.desk(), audit));
    resources.add(new OutboundResource(outbound.desk(), audit));
    resources.add(new NormResource(norms.room()));
    return resources;
  }

  private List<Object> ticketRoutes() {
    return TicketRoutes.of(
        rooms.tickets(),
        rooms.viewer(),
        rooms.foundation().audit(),
        id -> rooms.knowledge().article(id).map(Article::title),
        clock);
  }

  private Map<String, String> departments() {
    Map<String, String> names = new HashMap<>();
    rooms
        .tickets()
        .settings()
        .lines()
        .departments()
        .forEach(department -> names.put(department.code(), department.name()));
    return names;
  }

  private Safety safety() {
    var http = config.http;
    Set<Class<?>> signed = new HashSet<>();
    rooms.channels().resources().forEach(resource -> signed.add(resource.getClass()));
    return new Safety(
        rooms.foundation().sessions(),
        origins,
        new BodyLimits(
            http.bodyLimit().toBytes(),
            http.attachmentLimit().toBytes(),
            http.smallBodyLimit().toBytes()),
        new SecurityHeaders(origin(rooms.telephones().webSocket()), http.https()),
        signed);
  }

  /// `ws://127.0.0.1:8088` of `ws://127.0.0.1:8088/ws`.
  private static String origin(String webSocket) {
    int path = webSocket.indexOf('/', webSocket.indexOf("//") + 2);
    return path < 0 ? webSocket : webSocket.substring(0, path);
  }

  private void pages() {
    Path folder = HotlineConfiguration.atHome(config.http.pages());
    if (!Files.isRegularFile(folder.resolve("index.html"))) {
      log.warn("no pages in {}: only the API is served", folder);
      return;
    }
    environment
        .servlets()
        .addFilter("pages", new WebPages(folder))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
  }

  private Metrics metrics() {
    return new Metrics()
        .gauge(
            "hotline_waiting",
            "Contacts that wait for an agent",
            () -> rooms.acd().snapshot().waitingCount())
        .gauge("hotline_pages", "Open pages", rooms.hub()::pages)
        .gauge(
            "hotline_asterisk_up",
            "Whether Asterisk answers",
            () -> rooms.telephony().filter(Telephony::connected).isPresent() ? 1 : 0)
        .gauge(
            "hotline_recordings_free_bytes",
            "Room on the disk of recordings",
            () -> rooms.recordingRoom().health().freeBytes())
        .gauge(
            "hotline_recordings_unfinished",
            "Recordings of ended calls that are still raw",
            () -> rooms.recordingRoom().health().unfinished())
        .gauge(
            "hotline_unwritten",
            "Entries of calls that wait for the database",
            () -> rooms.telephony().map(Telephony::unwritten).orElse(0));
  }

  private Rounds rounds() {
    Duration second = Duration.ofSeconds(1);
    var sessions = rooms.foundation().sessions();
    return new Rounds()
        .every(second, "the ACD's clock", () -> rooms.acd().submit(new AcdEvent.Tick()))
        .every(second, "the wall board", rooms.hub()::tick)
        .every(second, "the agents' presence", rooms.pages()::tick)
        .every(Duration.ofSeconds(5), "changed articles", rooms.articles()::catchUp)
        .every(Duration.ofHours(6), "old questions", () -> rooms.articles().gaps().sweep())
        .every(second, "looking after Asterisk", asteriskWatch())
        .every(Duration.ofSeconds(2), "looking after the database", databaseWatch())
        .every(Duration.ofSeconds(30), "recordings left behind", this::tidyRecordings)
        .every(second, "the room for recordings", recordingWatch())
        .every(Duration.ofSeconds(5), "quality checks", rooms.recordings().checks()::sweep)
        .every(Duration.ofMinutes(10), "old recordings", rooms.recordings().retention()::sweep)
        .every(
            Duration.ofMinutes(1),
            "the sessions' end",
            () -> {
              sessions.sweep();
              rooms.hub().endSessions(token -> sessions.person(token).isPresent());
              rooms.names().refresh();
            })
        .every(Duration.ofSeconds(2), "announcements", rooms.menu().announcements()::round)
        .every(Duration.ofSeconds(2), "learning", rooms.learning()::round)
        .every(second, "what agents do", norms.diary()::write)
        .every(second, "missed calls", outbound.sweep()::sweep)
        .every(Duration.ofMinutes(1), "old missed calls", outbound.sweep()::age)
        .every(config.callback.every().toJavaDuration(), "call-backs", callBacks()::sweep);
  }

  private Runnable asteriskWatch() {
    return rooms
        .notices()
        .watch(
            () -> rooms.telephony().map(Telephony::connected).orElse(true),
            "电话系统连接中断，通话不受影响，正在重连",
            "电话系统已恢复");
  }

  private Runnable databaseWatch() {
    return rooms
        .notices()
        .watch(
            rooms.foundation()::databaseAnswers,
            "数据库暂时连不上：通话照常，通话内容已存本机，恢复后自动补录；工单请稍后操作",
            "数据库已恢复，通话内容正在补录");
  }

  private Runnable recordingWatch() {
    return rooms
        .notices()
        .watch(rooms.recordingRoom()::enough, "录音磁盘空间不足：通话不受影响，新的录音可能不完整，请管理员清理磁盘", "录音磁盘空间已恢复");
  }

  private void tidyRecordings() {
    rooms.telephony().ifPresent(Telephony::tidyRecordings);
  }

  private CallBackSweep callBacks() {
    CallBackSweep.Phone phone =
        rooms
            .telephony()
            .map(this::callBackPhone)
            .orElse((due, report) -> report.accept(new Answer.NotReached("电话系统未启用")));
    return new CallBackSweep(
        rooms.tickets().callBacks(),
        phone,
        new CallBackMessages(rooms.channels(), rooms.tickets(), clock),
        clock,
        config.callback.batch());
  }

  private CallBackSweep.Phone callBackPhone(Telephony telephony) {
    CallBackPhone phone = new CallBackPhone(telephony);
    environment.lifecycle().manage(new AutoCloseableManager(phone));
    return phone;
  }
}
