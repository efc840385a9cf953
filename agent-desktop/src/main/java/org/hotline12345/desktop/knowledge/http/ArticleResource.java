package org.hotline12345.desktop.knowledge.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.knowledge.ArticleRoom;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.knowledge.db.ArticleRow;
import org.hotline12345.knowledge.db.ArticleShelf;
import org.hotline12345.knowledge.db.Edited;
import org.hotline12345.knowledge.db.Feedback;
import org.hotline12345.knowledge.life.LifeEvent;
import org.hotline12345.knowledge.life.Phase;

/// Articles as those who write and review them see them: every state, every version.
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ArticleResource {
  private static final int MAX_REASON = 500;
  private static final int FEEDBACK_DUE_WORKING_DAYS = 3;

  private final ArticleRoom room;

  public ArticleResource(ArticleRoom room) {
    this.room = room;
  }

  public record Listed(List<?> articles) {}

  @GET
  @PermitAll
  public Listed list(
      @QueryParam("line") Optional<String> line,
      @QueryParam("q") Optional<String> text,
      @QueryParam("phase") Optional<Phase> phase) {
    var wanted =
        new ArticleShelf.Wanted(
            line.filter(code -> !code.isBlank()), text.filter(words -> !words.isBlank()), phase);
    var today = room.today();
    return new Listed(
        room.shelf().list(wanted, today).stream()
            .map(row -> ArticleViews.Summary.of(row, today))
            .toList());
  }

  @GET
  @Path("{id}")
  @PermitAll
  public Object whole(@PathParam("id") String id) {
    return room.shelf()
        .find(id)
        .map(this::whole)
        .orElseThrow(() -> Problem.of(404, "not-found").exception());
  }

  private ArticleViews.Whole whole(ArticleRow row) {
    var life = row.standing();
    return new ArticleViews.Whole(
        summary(row),
        life.working(),
        life.inForce(),
        life.withdrawal(),
        room.feedback().praises(row.id()),
        room.shelf().versions(row.id()).stream().map(ArticleViews.Version::of).toList(),
        room.shelf().history(row.id()));
  }

  private ArticleViews.Summary summary(ArticleRow row) {
    return ArticleViews.Summary.of(row, room.today());
  }

  public record Begun(String id, ArticleWords words) {}

  @POST
  @RolesAllowed({"AGENT", "DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Response begin(@Auth Person person, Begun begun) {
    var content = present(present(begun).words()).content(begun.id(), room::hasLine);
    return answer(room.desk().begin(content, room.editor(person)), 201);
  }

  public record Written(Integer revision, ArticleWords words) {}

  @PUT
  @Path("{id}/draft")
  @RolesAllowed({"AGENT", "DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Response save(@Auth Person person, @PathParam("id") String id, Written written) {
    var content = present(present(written).words()).content(id, room::hasLine);
    return answer(room.desk().save(present(written.revision()), content, room.editor(person)), 200);
  }

  @DELETE
  @Path("{id}/draft")
  @RolesAllowed({"AGENT", "DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Response discard(
      @Auth Person person, @PathParam("id") String id, @QueryParam("revision") Integer revision) {
    return apply(person, id, revision, new LifeEvent.Discarded(person.username()));
  }

  public record Seen(Integer revision) {}

  @PUT
  @Path("{id}/submission")
  @RolesAllowed({"AGENT", "DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Response submit(@Auth Person person, @PathParam("id") String id, Seen seen) {
    return apply(person, id, present(seen).revision(), new LifeEvent.Submitted(person.username()));
  }

  /// @param reviewDue a year from now if it is missing
  public record Looked(Integer revision, Optional<LocalDate> reviewDue) {}

  @PUT
  @Path("{id}/approval")
  @RolesAllowed({"DEPARTMENT", "MANAGER"})
  public Response approve(@Auth Person person, @PathParam("id") String id, Looked looked) {
    return apply(
        person,
        id,
        present(looked).revision(),
        new LifeEvent.Approved(person.username(), reviewDue(looked)));
  }

  @PUT
  @Path("{id}/confirmation")
  @RolesAllowed({"DEPARTMENT", "MANAGER"})
  public Response confirm(@Auth Person person, @PathParam("id") String id, Looked looked) {
    return apply(
        person,
        id,
        present(looked).revision(),
        new LifeEvent.Confirmed(person.username(), reviewDue(looked)));
  }

  public record Refused(Integer revision, String reason) {}

  @PUT
  @Path("{id}/rejection")
  @RolesAllowed({"DEPARTMENT", "MANAGER"})
  public Response reject(@Auth Person person, @PathParam("id") String id, Refused refused) {
    return apply(
        person,
        id,
        present(refused).revision(),
        new LifeEvent.Rejected(person.username(), reason(refused)));
  }

  @PUT
  @Path("{id}/withdrawal")
  @RolesAllowed({"DEPARTMENT", "MANAGER"})
  public Response withdraw(@Auth Person person, @PathParam("id") String id, Refused refused) {
    return apply(
        person,
        id,
        present(refused).revision(),
        new LifeEvent.Withdrawn(person.username(), reason(refused)));
  }

  public record Given(Feedback.Kind kind, Optional<String> note) {}

  @POST
  @Path("{id}/feedback")
  @RolesAllowed({"AGENT", "DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Response give(@Auth Person person, @PathParam("id") String id, Given given) {
    var kind = present(present(given).kind());
    var note = given.note().orElse("").strip();
    if (note.length() > MAX_REASON || (kind.wantsAnswer() && note.isEmpty())) {
      return Problem.of(
              422, "invalid", "请写明哪里有误（500 字以内）。", "Say what is wrong, in at most 500 characters.")
          .response();
    }
    var due = room.calendar().afterWorkingDays(room.clock().instant(), FEEDBACK_DUE_WORKING_DAYS);
    return room.feedback()
        .give(id, kind, note, person.username(), due)
        .map(kept -> Response.status(201).entity(kept).build())
        .orElseGet(() -> Problem.of(404, "not-found").response());
  }

  private Response apply(Person person, String id, Integer revision, LifeEvent event) {
    return answer(room.desk().apply(id, present(revision), room.editor(person), event), 200);
  }

  private Response answer(Edited edited, int done) {
    return EditedAnswers.response(edited, done, this::whole);
  }

  private LocalDate reviewDue(Looked looked) {
    var due = looked.reviewDue().orElse(room.today().plusYears(1));
    if (!due.isAfter(room.today()) || due.isAfter(room.today().plusYears(5))) {
      throw Problem.of(
              422, "invalid", "复核日期须在今天之后、五年之内。", "A review is due after today, within five years.")
          .exception();
    }
    return due;
  }

  private static String reason(Refused refused) {
    var reason = refused.reason() == null ? "" : refused.reason().strip();
    if (reason.isEmpty() || reason.length() > MAX_REASON) {
      throw Problem.of(
              422, "invalid", "请写明原因（500 字以内）。", "Give a reason of at most 500 characters.")
          .exception();
    }
    return reason;
  }

  static <T> T present(T value) {
    if (value == null) {
      throw Problem.of(400, "malformed").exception();
    }
    return value;
  }
}
