package org.hotline12345.desktop.learning.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.learning.Choices;
import org.hotline12345.desktop.learning.LearningDesk;
import org.hotline12345.desktop.learning.Trainings;
import org.hotline12345.desktop.session.Person;

/// What the line model learned from people's corrections, how well it does, and its versions.
@Path("/api/learning")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LearningResource {
  private static final Duration SHOWN = Duration.ofDays(30);
  private static final int MOST_CONFUSIONS = 60;
  private static final int MOST_EXAMPLES = 200;
  private static final int LONGEST_CODE = 40;

  private final LearningDesk learning;
  private final Audit audit;
  private final ZoneId zone;
  private final InstantSource clock;

  public LearningResource(LearningDesk learning, Audit audit, ZoneId zone, InstantSource clock) {
    this.learning = learning;
    this.audit = audit;
    this.zone = zone;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({"MANAGER", "ADMIN"})
  public LearningView overview() {
    var now = clock.instant();
    var since = now.minus(SHOWN);
    var choices = learning.choices();
    var state = learning.state();
    int offset = zone.getRules().getOffset(now).getTotalSeconds();
    return new LearningView(
        LearningView.versions(state),
        choices.days(since, offset),
        choices.lines(since),
        choices.confusions(since, MOST_CONFUSIONS),
        state.waiting(),
        state.after(),
        state.running(),
        state.trainings().stream()
            .findFirst()
            .filter(training -> training.outcome().equals(Optional.of("FAILED")))
            .map(Trainings.Kept::begunAt));
  }

  public record Examples(List<Choices.Kept> examples) {}

  /// What lies behind a figure of the confusions; the words are masked.
  @GET
  @Path("examples")
  @RolesAllowed({"DISPATCHER", "MANAGER", "ADMIN"})
  public Examples examples(
      @QueryParam("suggested") @DefaultValue("") String suggested,
      @QueryParam("chosen") @DefaultValue("") String chosen) {
    if (chosen.isBlank() || chosen.length() > LONGEST_CODE || suggested.length() > LONGEST_CODE) {
      throw Problem.of(400, "malformed").exception();
    }
    var since = clock.instant().minus(SHOWN);
    return new Examples(learning.choices().examples(suggested, chosen, since, MOST_EXAMPLES));
  }

  public record Exclusion(Boolean excluded) {}

  /// Says that a correction is no example to learn from, or that it is one after all.
  @PUT
  @Path("examples/{id}/exclusion")
  @RolesAllowed({"DISPATCHER", "MANAGER", "ADMIN"})
  public Response exclude(
      @Auth Person person,
      @PathParam("id") long id,
      @Context HttpServletRequest request,
      Exclusion wish) {
    if (wish == null || wish.excluded() == null) {
      throw Problem.of(400, "malformed").exception();
    }
    if (!learning.choices().exclude(id, wish.excluded())) {
      throw Problem.of(404, "not-found").exception();
    }
    var outcome = wish.excluded() ? "excluded" : "included";
    record(person, request, "learning-example", outcome, Long.toString(id));
    return Response.noContent().build();
  }

  @POST
  @Path("training")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({"MANAGER", "ADMIN"})
  public Response train(@Auth Person person, @Context HttpServletRequest request) {
    return switch (learning.train(person.username())) {
      case STARTED -> {
        record(person, request, "training", "started", "");
        yield Response.accepted().build();
      }
      case ALREADY_RUNNING ->
          Problem.of(409, "running", "正在训练，请等它完成。", "A training is running already.").response();
      case NOTHING_TO_LEARN ->
          Problem.of(409, "nothing", "还没有可学习的更正。", "There is no correction to learn from yet.")
              .response();
    };
  }

  public record Wanted(String version) {}

  /// Goes back, or forward, to a version.
  @PUT
  @Path("current")
  @RolesAllowed({"MANAGER", "ADMIN"})
  public Response use(@Auth Person person, @Context HttpServletRequest request, Wanted wanted) {
    if (wanted == null || wanted.version() == null || wanted.version().length() > LONGEST_CODE) {
      throw Problem.of(400, "malformed").exception();
    }
    if (!learning.use(wanted.version())) {
      record(person, request, "model-version", "refused", wanted.version());
      return Problem.of(422, "invalid", "version: 没有这个可用的版本。", "version: no such accepted version.")
          .response();
    }
    record(person, request, "model-version", "ok", wanted.version());
    return Response.noContent().build();
  }

  private void record(
      Person person, HttpServletRequest request, String action, String outcome, String target) {
    audit.write(
        new Audit.Entry(
            clock.instant(),
            person.username(),
            request.getRemoteAddr(),
            action,
            outcome,
            target,
            ""));
  }
}
