package org.hotline12345.telephony.asterisk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Renders the templates into Asterisk's `etc` folder, readable by its owner alone.
final class Configuration {
  private static final List<String> FILES =
      List.of(
          "asterisk.conf",
          "logger.conf",
          "modules.conf",
          "manager.conf",
          "http.conf",
          "rtp.conf",
          "pjsip.conf",
          "musiconhold.conf",
          "queues.conf",
          "extensions.conf");

  /// Asterisk complains about these when they are missing.
  private static final List<String> EMPTY =
      List.of(
          "pjproject.conf",
          "pjsip_wizard.conf",
          "pjsip_notify.conf",
          "cel.conf",
          "cdr.conf",
          "cdr_manager.conf",
          "features.conf",
          "confbridge.conf",
          "ccss.conf",
          "indications.conf",
          "codecs.conf",
          "udptl.conf",
          "acl.conf",
          "stasis.conf",
          "sorcery.conf",
          "queuerules.conf",
          "dnsmgr.conf",
          "cli_aliases.conf",
          "cli_permissions.conf",
          "cli.conf");

  private final AsteriskSettings settings;
  private final Distribution distribution;
  private final Path run;

  Configuration(AsteriskSettings settings, Distribution distribution, Path run) {
    this.settings = settings;
    this.distribution = distribution;
    this.run = run;
  }

  void write() throws IOException {
    Path folder = settings.folders().asterisk();
    for (String part : List.of("etc", "db", "spool", "log")) {
      Files.createDirectories(folder.resolve(part));
    }
    Files.createDirectories(run);
    Files.createDirectories(settings.folders().recordings());
    Path etc = folder.resolve("etc");
    Files.setPosixFilePermissions(etc, PosixFilePermissions.fromString("rwx------"));
    distribution.linkInto(folder.resolve("data"));
    WaitingMusic.write(folder.resolve("music"));
    Map<String, String> values = values();
    for (String name : FILES) {
      Files.writeString(
          etc.resolve(name),
          Template.read(settings.folders().templates().resolve(name)).fill(values));
    }
    for (String name : EMPTY) {
      Files.writeString(etc.resolve(name), "");
    }
  }

  private Map<String, String> values() throws IOException {
    Path folder = settings.folders().asterisk();
    AsteriskSettings.Ports ports = settings.ports();
    AsteriskSettings.Times times = settings.times();
    Map<String, String> values = new HashMap<>();
    values.put("etc", folder.resolve("etc").toString());
    values.put("data", folder.resolve("data").toString());
    values.put("db", folder.resolve("db").toString());
    values.put("spool", folder.resolve("spool").toString());
    values.put("log", folder.resolve("log").toString());
    values.put("music", folder.resolve("music").toString());
    values.put("run", run.toString());
    values.put("modules", distribution.modules().toString());
    values.put("recordings", settings.folders().recordings().toString());
    values.put("prompts", settings.folders().prompts().toString());
    values.put("number", settings.number());
    values.put("sipPort", Integer.toString(ports.sip()));
    values.put("wsPort", Integer.toString(ports.ws()));
    values.put("amiPort", Integer.toString(ports.ami()));
    values.put("agiPort", Integer.toString(ports.agi()));
    values.put("rtpFrom", Integer.toString(ports.rtpFrom()));
    values.put("rtpTo", Integer.toString(ports.rtpTo()));
    values.put("amiSecret", settings.secrets().ami());
    values.put("agiKey", DerivedSecrets.agiKey(settings.secrets().ami()));
    values.put("ringSeconds", Long.toString(times.ring().toSeconds()));
    values.put("transferSeconds", Long.toString(times.ring().multipliedBy(2).toSeconds()));
    values.put("loopSeconds", Long.toString(times.loop().toSeconds()));
    values.put("heartbeatSeconds", Long.toString(times.heartbeat().toSeconds()));
    values.put("survivalSeconds", Long.toString(times.survival().toSeconds()));
    values.put("trunkAddress", settings.trunkAddress());
    values.put("citizenTrunk", settings.citizenTrunk());
    values.put("iceCandidates", iceCandidates());
    LineEntries lines = LineEntries.read(settings.folders().templates(), settings.number());
    values.put("lineNumbers", lines.numbers());
    values.put("lineDials", lines.dials());
    values.put("trunks", lines.trunks());
    values.put("agents", agents());
    values.put(
        "members",
        settings.agents().stream()
            .filter(phone -> phone.kind() != AgentPhone.Kind.SUPERVISOR)
            .map(phone -> "member => PJSIP/" + phone.agent())
            .collect(Collectors.joining("\n")));
    return values;
  }

  private String iceCandidates() {
    return settings.hostIp().isEmpty() ? "" : settings.hostIp() + " => 127.0.0.1";
  }

  private String agents() throws IOException {
    Path templates = settings.folders().templates();
    Template browser = Template.read(templates.resolve("agent-browser.conf"));
    Template desk = Template.read(templates.resolve("agent-phone.conf"));
    StringBuilder all = new StringBuilder();
    for (AgentPhone phone : settings.agents()) {
      Template template =
          switch (phone.kind()) {
            case BROWSER, SUPERVISOR -> browser;
            case DESK -> desk;
          };
      all.append(
          template.fill(
              Map.of(
                  "agent", phone.agent().value(),
                  "password", settings.sipPassword(phone),
                  "contact",
                      phone
                          .address()
                          .map(at -> "contact = sip:" + phone.agent() + "@" + at)
                          .orElse(""))));
    }
    return all.toString();
  }
}
