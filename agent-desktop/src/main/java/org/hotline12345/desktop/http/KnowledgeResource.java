package org.hotline12345.desktop.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.knowledge.Misses;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.gap.Miss;

/// The knowledge base: public articles for anybody, all of them for those who are signed in.
@Path("/api/knowledge")
@Produces(MediaType.APPLICATION_JSON)
@Anybody
public final class KnowledgeResource {
  /// @param didYouMean what was probably meant, if the question has a word nobody knows
  public record Hits(List<Hit> articles, Optional<String> didYouMean) {}

  /// `KnowledgeHit` of the API.
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Hit(
      String id,
      String title,
      String snippet,
      double score,
      String source,
      String line,
      Optional<LocalDate> validUntil) {
    public static Hit of(KnowledgeBase.Hit hit) {
      return new Hit(
          hit.id(),
          hit.title(),
          hit.snippet(),
          hit.score(),
          hit.source(),
          hit.line(),
          hit.validUntil());
    }
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Whole(
      String id,
      String title,
      String source,
      String line,
      String owner,
      LocalDate validFrom,
      Optional<LocalDate> validUntil,
      List<String> questions,
      String body) {
    static Whole of(Article article) {
      return new Whole(
          article.id(),
          article.title(),
          article.source(),
          article.line(),
          article.owner(),
          article.validFrom(),
          article.validUntil(),
          article.questions(),
          article.body());
    }
  }

  private static final int MOST = 50;

  private final KnowledgeBase knowledge;
  private final Misses misses;

  public KnowledgeResource(KnowledgeBase knowledge, Misses misses) {
    this.knowledge = knowledge;
    this.misses = misses;
  }

  /// @param asked whether this is the whole question, not one being typed: if nothing answers it,
  ///     the owners are told
  @GET
  public Hits search(
      @Auth Optional<Person> person,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("line") Optional<String> line,
      @QueryParam("area") Optional<String> area,
      @QueryParam("limit") @DefaultValue("10") int limit,
      @QueryParam("asked") @DefaultValue("false") boolean asked) {
    if (text.isBlank()) {
      return new Hits(List.of(), Optional.empty());
    }
    var query =
        new KnowledgeBase.Query(
            text,
            line.filter(code -> !code.isBlank()),
            area.filter(name -> !name.isBlank()),
            person.isEmpty(),
            Math.clamp(limit, 1, MOST));
    var found = knowledge.search(query);
    if (asked) {
      misses.look(person.isEmpty() ? Miss.AskedIn.PUBLIC : Miss.AskedIn.SEARCH, text, found);
    }
    return new Hits(found.stream().map(Hit::of).toList(), knowledge.suggestSpelling(text));
  }

  @GET
  @Path("{id}")
  public Whole article(@Auth Optional<Person> person, @PathParam("id") String id) {
    return knowledge
        .article(id)
        .filter(found -> person.isPresent() || found.audience() == Article.Audience.PUBLIC)
        .map(Whole::of)
        .orElseThrow(() -> Problem.of(404, "not-found").exception());
  }
}
