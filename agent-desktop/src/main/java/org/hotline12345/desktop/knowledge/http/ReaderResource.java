package org.hotline12345.desktop.knowledge.http;

import static org.hotline12345.desktop.knowledge.http.ArticleResource.present;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.knowledge.ArticleRoom;
import org.hotline12345.desktop.knowledge.Misses;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.knowledge.db.ArticleNotices;
import org.hotline12345.knowledge.db.Feedback;
import org.hotline12345.knowledge.gap.Gap;
import org.hotline12345.knowledge.gap.Miss;

/// What readers tell the owners of articles, and what they are told.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReaderResource {
  private static final int MAX_NOTE = 500;
  private static final int MAX_QUESTION = 200;
  private static final int MAX_MISSES = 2000;

  private final ArticleRoom room;
  private final Misses misses;

  public ReaderResource(ArticleRoom room, Misses misses) {
    this.room = room;
    this.misses = misses;
  }

  public record Notices(List<ArticleNotices.Notice> notices) {}

  @GET
  @Path("article-notices")
  @PermitAll
  public Notices notices(@Auth Person person) {
    return new Notices(room.notices().unread(person.username()));
  }

  public record ReadUpTo(Long upTo) {}

  @PUT
  @Path("article-notices/read")
  @PermitAll
  public Notices read(@Auth Person person, ReadUpTo read) {
    room.notices().read(person.username(), present(present(read).upTo()));
    return notices(person);
  }

  public record Open(List<Feedback> feedback) {}

  @GET
  @Path("article-feedback")
  @RolesAllowed({"DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Open open(@Auth Person person) {
    return new Open(room.feedback().open(room.ownLines(person)));
  }

  public record Answer(String answer) {}

  @PUT
  @Path("article-feedback/{id}/answer")
  @RolesAllowed({"DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Response answer(@Auth Person person, @PathParam("id") String id, Answer answer) {
    var words = present(present(answer).answer()).strip();
    var known = number(id).flatMap(room.feedback()::find).filter(f -> theirs(person, f.line()));
    if (known.isEmpty()) {
      return Problem.of(404, "not-found").response();
    }
    if (words.isEmpty() || words.length() > MAX_NOTE) {
      return Problem.of(422, "invalid").response();
    }
    return room.feedback().answer(known.get().id(), person.username(), words)
        ? Response.ok(room.feedback().find(known.get().id()).orElseThrow()).build()
        : Problem.of(409, "not-now", "已经答复过了。", "It has been answered.").response();
  }

  public record Gaps(List<Gap> gaps) {}

  @GET
  @Path("knowledge-gaps")
  @RolesAllowed({"DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Gaps gaps(@Auth Person person) {
    return new Gaps(
        room.gaps().open().stream()
            .filter(
                gap ->
                    gap.line()
                        .map(line -> theirs(person, line))
                        .orElse(person.department().isEmpty()))
            .toList());
  }

  public record Question(String text) {}

  /// An agent says that nothing answers a question.
  @POST
  @Path("knowledge-gaps")
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public Response miss(Question question) {
    var text = present(present(question).text()).strip();
    if (text.isEmpty() || text.length() > MAX_QUESTION) {
      return Problem.of(422, "invalid").response();
    }
    misses.note(Miss.AskedIn.SEARCH, text);
    return Response.status(201).build();
  }

  /// @param article that answers them now, if one does
  public record Settled(List<Long> misses, Optional<String> article) {}

  public record Settlement(int settled) {}

  @PUT
  @Path("knowledge-gaps/settlement")
  @RolesAllowed({"DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Response settle(@Auth Person person, Settled settled) {
    var wanted = present(present(settled).misses());
    if (wanted.size() > MAX_MISSES
        || settled.article().filter(id -> room.shelf().find(id).isEmpty()).isPresent()) {
      return Problem.of(422, "invalid").response();
    }
    var theirs =
        gaps(person).gaps().stream()
            .flatMap(gap -> gap.misses().stream())
            .map(Miss::id)
            .filter(wanted::contains)
            .toList();
    return Response.ok(
            new Settlement(room.gaps().settle(theirs, person.username(), settled.article())))
        .build();
  }

  private boolean theirs(Person person, String line) {
    return room.ownLines(person).map(own -> own.contains(line)).orElse(true);
  }

  private static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
