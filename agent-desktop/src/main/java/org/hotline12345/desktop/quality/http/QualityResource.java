package org.hotline12345.desktop.quality.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.quality.http.QualityView.Call;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.telephony.quality.Kind;
import org.hotline12345.telephony.quality.QualityLedger;
import org.hotline12345.telephony.quality.QualityLedger.Filter;
import org.hotline12345.telephony.quality.QualityLedger.Kept;
import org.hotline12345.telephony.quality.QualityLedger.Verdict;

/// What was found in calls by the rules. Managers see and judge all; agents read what was found in
/// their own, if `agentsSeeTheirs` says so.
@Path("/api/quality")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class QualityResource {
  public record Calls(List<Call> calls) {}

  public record Judgement(String verdict, String note) {}

  private static final int MOST = 100;
  private static final int LONGEST_NOTE = 500;

  private final QualityLedger ledger;
  private final boolean agentsSeeTheirs;
  private final Audit audit;
  private final InstantSource clock;

  public QualityResource(
      QualityLedger ledger, boolean agentsSeeTheirs, Audit audit, InstantSource clock) {
    this.ledger = ledger;
    this.agentsSeeTheirs = agentsSeeTheirs;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param before answered before this, for the next page
  @GET
  @RolesAllowed({"MANAGER", "AGENT"})
  public Calls list(
      @Auth Person person,
      @QueryParam("agent") Optional<String> agent,
      @QueryParam("kind") Optional<String> kind,
      @QueryParam("open") @DefaultValue("false") boolean open,
      @QueryParam("from") Optional<String> from,
      @QueryParam("before") Optional<String> before,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    Optional<String> wanted = own(person).or(() -> named(agent));
    Filter filter =
        new Filter(
            wanted,
            named(kind).map(QualityResource::kind),
            open,
            named(from).map(QualityResource::time),
            named(before).map(QualityResource::time));
    return new Calls(
        ledger.list(filter, Math.clamp(limit, 1, MOST)).stream().map(Call::of).toList());
  }

  @GET
  @Path("{contact}")
  @RolesAllowed({"MANAGER", "AGENT"})
  public QualityView one(@Auth Person person, @PathParam("contact") String contact) {
    Optional<String> own = own(person);
    return ledger
        .find(contact)
        .filter(row -> own.map(row.call().agent()::equals).orElse(true))
        .map(row -> QualityView.of(row, ledger.findings(contact)))
        .orElseThrow(() -> Problem.of(404, "not-found").exception());
  }

  @PUT
  @Path("findings/{id}/verdict")
  @RolesAllowed("MANAGER")
  public QualityView.Found judge(
      @Auth Person person,
      @PathParam("id") long id,
      @Context HttpServletRequest request,
      Judgement judgement) {
    if (judgement == null || judgement.verdict() == null) {
      throw Problem.of(400, "malformed").exception();
    }
    Optional<String> note =
        Optional.ofNullable(judgement.note()).map(String::strip).filter(text -> !text.isEmpty());
    Verdict verdict = verdict(judgement.verdict());
    if (note.filter(text -> text.length() > LONGEST_NOTE).isPresent()) {
      throw Problem.of(422, "invalid").exception();
    }
    Kept kept =
        ledger
            .judge(id, verdict, note, person.username(), clock.instant())
            .orElseThrow(() -> Problem.of(404, "not-found").exception());
    audit.write(
        new Audit.Entry(
            clock.instant(),
            person.username(),
            request.getRemoteAddr(),
            "judge-quality",
            verdict.name(),
            kept.contactId(),
            kept.kind() + note.map(text -> ": " + text).orElse("")));
    return QualityView.Found.of(kept);
  }

  /// The name that an agent's view is kept to; empty for managers.
  private Optional<String> own(Person person) {
    if (person.is(Role.MANAGER)) {
      return Optional.empty();
    }
    if (!agentsSeeTheirs) {
      throw Problem.of(403, "forbidden").exception();
    }
    return Optional.of(person.username());
  }

  private static Optional<String> named(Optional<String> text) {
    return text.map(String::strip).filter(value -> !value.isEmpty());
  }

  private static Kind kind(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of(422, "invalid").exception());
  }

  private static Verdict verdict(String name) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of(422, "invalid").exception());
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException wrong) {
      throw Problem.of(422, "invalid").exception();
    }
  }
}
