package org.hotline12345.desktop.live.socket;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.hotline12345.desktop.http.OwnOrigins;
import org.hotline12345.desktop.http.SessionFilter;
import org.hotline12345.desktop.live.Pages;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Sessions;
import org.hotline12345.desktop.session.Token;

/// `/api/live`: who may connect. A browser names its origin, which must be ours; the session cookie
/// says who it is.
public final class LiveEndpoint {
  private static final String PATH = "/api/live";

  /// Pages ping every 15 s.
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final int LONGEST_MESSAGE = 4096;

  private final Pages pages;
  private final Sessions sessions;
  private final OwnOrigins origins;

  public LiveEndpoint(Pages pages, Sessions sessions, OwnOrigins origins) {
    this.pages = pages;
    this.sessions = sessions;
    this.origins = origins;
  }

  public void install(ServletContextHandler context) {
    JettyWebSocketServletContainerInitializer.configure(
        context,
        (servlets, container) -> {
          container.setIdleTimeout(SILENCE);
          container.setMaxTextMessageSize(LONGEST_MESSAGE);
          container.setMaxBinaryMessageSize(LONGEST_MESSAGE);
          container.addMapping(PATH, this::connect);
        });
  }

  private Object connect(JettyServerUpgradeRequest request, JettyServerUpgradeResponse response)
      throws IOException {
    HttpServletRequest http = request.getHttpServletRequest();
    if (!origins.allows(http.getHeader("Origin"), http.getHeader("Host"))) {
      response.sendForbidden("cross-site");
      return null;
    }
    Optional<Token> token = token(http);
    Optional<Person> person = token.flatMap(sessions::person);
    if (person.isEmpty()) {
      response.sendError(401, "not signed in");
      return null;
    }
    return new LiveSocket(
        wire -> pages.open(person.get(), token.get(), wire), () -> sessions.person(token.get()));
  }

  private static Optional<Token> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(SessionFilter.COOKIE))
        .map(Cookie::getValue)
        .map(Token::new)
        .findFirst();
  }
}
