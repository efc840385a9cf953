package org.hotline12345.desktop.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Turns a [Problem] into the API's error shape, in the caller's language: Chinese unless English
/// is asked for first. A request refused before its body was read ends its connection and says so,
/// so that no client sends the next one into a closing connection.
public final class ProblemFilter implements ContainerResponseFilter {
  private static final Set<Integer> REFUSED_UNREAD = Set.of(401, 403, 413, 429);

  public record Shown(int code, String error, String message) {}

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem) {
      response.setEntity(
          shown(problem, request.getAcceptableLanguages()),
          null,
          MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
      if (request.getLength() != 0 && REFUSED_UNREAD.contains(problem.status())) {
        response.getHeaders().putSingle("Connection", "close");
      }
    }
  }

  static Shown shown(Problem problem, List<Locale> languages) {
    Problem.Words words = ProblemWords.of(problem);
    boolean english =
        languages.stream()
            .map(Locale::getLanguage)
            .filter(language -> language.equals("zh") || language.equals("en"))
            .findFirst()
            .filter("en"::equals)
            .isPresent();
    return new Shown(
        problem.status(), problem.error(), english ? words.english() : words.chinese());
  }
}
