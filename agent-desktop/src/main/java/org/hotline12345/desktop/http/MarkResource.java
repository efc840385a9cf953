package org.hotline12345.desktop.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.contact.ContactBook;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.contact.CitizenMark;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.db.CitizenMarks;

/// Marks the citizen of a conversation as 60 and older or disabled, so that the next call goes
/// before others. Agents mark whom they serve themselves.
@Path("/api/contacts/{id}/marks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MarkResource {
  private static final int MOST = 10;

  private final ContactBook book;
  private final CitizenMarks marks;
  private final Audit audit;
  private final InstantSource clock;

  public MarkResource(ContactBook book, CitizenMarks marks, Audit audit, InstantSource clock) {
    this.book = book;
    this.marks = marks;
    this.audit = audit;
    this.clock = clock;
  }

  /// All that hold from now on.
  public record Marks(List<String> marks) {}

  @PUT
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Marks mark(
      @Auth Person person,
      @PathParam("id") String id,
      @Context HttpServletRequest request,
      Marks wished) {
    if (wished == null || wished.marks() == null) {
      throw Problem.of(400, "malformed").exception();
    }
    Set<CitizenMark> all = read(wished.marks());
    Contact contact =
        book.audible(id, person).orElseThrow(() -> Problem.of(404, "not-found").exception());
    marks.set(contact.channel(), contact.address(), all, person.username());
    String said = all.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    audit.write(
        new Audit.Entry(
            clock.instant(),
            person.username(),
            request.getRemoteAddr(),
            "mark-citizen",
            "ok",
            id,
            said));
    return new Marks(all.stream().sorted().map(Enum::name).toList());
  }

  private static Set<CitizenMark> read(List<String> names) {
    Set<CitizenMark> known = EnumSet.noneOf(CitizenMark.class);
    for (CitizenMark mark : CitizenMark.values()) {
      if (names.contains(mark.name())) {
        known.add(mark);
      }
    }
    if (names.size() > MOST || known.size() != Set.copyOf(names).size()) {
      throw Problem.of(422, "invalid").exception();
    }
    return known;
  }
}
