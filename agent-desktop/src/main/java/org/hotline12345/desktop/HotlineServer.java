package org.hotline12345.desktop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.forms.MultiPartBundle;
import java.time.InstantSource;

/// The server: `HotlineServer server config/hotline.yml`.
public final class HotlineServer extends Application<HotlineConfiguration> {
  public static void main(String[] arguments) throws Exception {
    new HotlineServer()
        .run(arguments.length == 0 ? new String[] {"server", "config/hotline.yml"} : arguments);
  }

  @Override
  public String getName() {
    return "hotline";
  }

  @Override
  public void initialize(Bootstrap<HotlineConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
    bootstrap.addBundle(new MultiPartBundle());
    // As docs/api.md says: ISO times, what is not known is absent, unknown fields are ignored.
    bootstrap
        .getObjectMapper()
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
  }

  @Override
  public void run(HotlineConfiguration configuration, Environment environment) throws Exception {
    if (configuration.getServerFactory() instanceof AbstractServerFactory factory) {
      // Ours say less to the caller.
      factory.setRegisterDefaultExceptionMappers(false);
    }
    InstantSource clock = InstantSource.system();
    Rooms rooms = Rooms.join(configuration, environment, clock);
    new Web(configuration, rooms, environment, clock).open();
  }
}
