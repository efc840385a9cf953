package org.hotline12345.desktop.http;

import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Set;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Sessions;

/// What stands before every route: who may, from where, how much, and how refusals look.
///
/// @param signed resources that check a signature instead of a session
public record Safety(
    Sessions sessions,
    OwnOrigins origins,
    BodyLimits limits,
    SecurityHeaders headers,
    Set<Class<?>> signed) {

  public void install(Environment environment) {
    environment
        .servlets()
        .addFilter("security-headers", headers)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    var jersey = environment.jersey();
    jersey.register(limits);
    jersey.register(new CrossSiteFilter(origins));
    jersey.register(new SessionFilter(sessions));
    jersey.register(new RoleRules(signed));
    jersey.register(new AuthValueFactoryProvider.Binder<>(Person.class));
    jersey.register(new ProblemMapper());
    jersey.register(new ProblemFilter());
  }
}
