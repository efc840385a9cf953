package org.hotline12345.desktop;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.hotline12345.acd.Acd;
import org.hotline12345.desktop.http.SessionResource.Phone;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.TelephonySettings;
import org.hotline12345.telephony.asterisk.AmiSettings;
import org.hotline12345.telephony.asterisk.server.DerivedSecrets;
import org.hotline12345.telephony.ivr.IvrNeeds;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.TapLimits;
import org.hotline12345.telephony.speech.vosk.VoskRecognisers;
import org.hotline12345.telephony.speech.vosk.VoskServers;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the configuration of the telephone room and opens it.
final class TelephoneSide {
  private static final Logger log = LoggerFactory.getLogger(TelephoneSide.class);

  private final HotlineConfiguration configuration;
  private final Secrets secrets;

  TelephoneSide(HotlineConfiguration configuration, Secrets secrets) {
    this.configuration = configuration;
    this.secrets = secrets;
  }

  /// Takes calls from when the server starts until it stops.
  ///
  /// @throws IOException when a port is taken or the flows cannot be read
  Telephony open(
      Environment environment,
      Acd acd,
      ContactLog contacts,
      ContactListener listener,
      RecordingSide recordings,
      InstantSource clock,
      IvrNeeds needs)
      throws IOException {
    Recognisers recognisers = recognisers();
    Telephony telephony =
        new Telephony(
            settings(),
            acd,
            contacts,
            listener,
            clock,
            new Telephony.Media(recognisers, recordings.keys(), recordings.ledger()),
            needs);
    environment
        .lifecycle()
        .manage(
            new Managed() {
              @Override
              public void start() {
                telephony.start();
              }

              @Override
              public void stop() throws IOException {
                telephony.close();
                recognisers.close();
              }
            });
    return telephony;
  }

  Path recordings() {
    return configuration.folder().resolve("recordings");
  }

  boolean speechKnown() {
    return !configuration.speech.servers().isEmpty() || model().toFile().isDirectory();
  }

  /// What an agent's or a supervisor's browser needs to be a telephone.
  Optional<Phone> phone(Person person) {
    if (!configuration.asterisk.enabled() || !(person.is(Role.AGENT) || person.is(Role.MANAGER))) {
      return Optional.empty();
    }
    var asterisk = configuration.asterisk;
    String name = person.username();
    return Optional.of(
        new Phone(
            "sip:%s@%s".formatted(name, asterisk.host()),
            DerivedSecrets.sipPassword(secrets.read("agent-phones"), name),
            webSocket(),
            name));
  }

  /// Where agents' browsers find Asterisk.
  String webSocket() {
    String named = configuration.asterisk.webSocketUrl();
    return named == null || named.isBlank()
        ? "ws://%s:%d/ws".formatted(configuration.asterisk.host(), configuration.asterisk.ws())
        : named;
  }

  private TelephonySettings settings() {
    var asterisk = configuration.asterisk;
    String ami = secrets.read("ami");
    InetAddress loopback = InetAddress.getLoopbackAddress();
    return new TelephonySettings(
        new AmiSettings(asterisk.host(), asterisk.ami(), asterisk.amiUser(), ami),
        new InetSocketAddress(loopback, asterisk.agi()),
        DerivedSecrets.agiKey(ami),
        new InetSocketAddress(loopback, asterisk.audio()),
        TapLimits.DEFAULT,
        new TelephonySettings.Files(
            recordings(),
            configuration.folder().resolve("prompts"),
            configuration.config().resolve("ivr.yml"),
            configuration.folder().resolve("journal")),
        TelephonySettings.Out.DEFAULT);
  }

  private Path model() {
    return HotlineConfiguration.atHome(configuration.speech.model());
  }

  private Recognisers recognisers() throws IOException {
    var speech = configuration.speech;
    if (!speech.servers().isEmpty()) {
      return VoskServers.at(VoskServers.Settings.of(speech.servers(), speech.streamsPerServer()));
    }
    if (!speechKnown()) {
      log.warn("no speech model in {}: calls have no transcript", model());
      return new NoSpeech();
    }
    return VoskRecognisers.load(model());
  }
}
