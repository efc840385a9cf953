package org.hotline12345.desktop.recording.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.hotline12345.desktop.contact.ContactBook;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.recording.RecordingLedger;

/// What is known of a call's recording; the sound itself is `/api/contacts/{id}/recording`.
@Path("/api/recordings/{contact}")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordingResource {
  /// @param missingMillis how much of the conversation is not in it
  public record Facts(
      String contactId,
      long millis,
      long bytes,
      String sha256,
      boolean complete,
      long missingMillis,
      Instant finishedAt,
      Optional<Instant> deletedAt,
      Optional<String> deletedBecause) {
    static Facts of(Recording recording) {
      return new Facts(
          recording.contactId(),
          recording.millis(),
          recording.bytes(),
          recording.sha256(),
          recording.complete(),
          recording.missingMillis(),
          recording.finishedAt(),
          recording.deletedAt(),
          recording.deletedBecause());
    }
  }

  private final ContactBook book;
  private final RecordingLedger ledger;

  public RecordingResource(ContactBook book, RecordingLedger ledger) {
    this.book = book;
    this.ledger = ledger;
  }

  @GET
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public Facts facts(@Auth Person person, @PathParam("contact") String contact) {
    return book.audible(contact, person)
        .flatMap(heard -> ledger.find(heard.id()))
        .map(Facts::of)
        .orElseThrow(() -> Problem.of(404, "not-found").exception());
  }
}
