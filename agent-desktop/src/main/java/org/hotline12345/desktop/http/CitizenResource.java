package org.hotline12345.desktop.http;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.hotline12345.desktop.contact.ContactBook;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.contact.Channel;

/// What is known of a citizen.
@Path("/api/citizens")
@Produces(MediaType.APPLICATION_JSON)
public final class CitizenResource {
  private final ContactBook book;

  public CitizenResource(ContactBook book) {
    this.book = book;
  }

  @GET
  @Path("history")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public ContactBook.History history(
      @Auth Person person,
      @QueryParam("channel") String channel,
      @QueryParam("address") String address) {
    if (channel == null || address == null || address.isBlank()) {
      throw Problem.of(400, "malformed").exception();
    }
    Channel known =
        Arrays.stream(Channel.values())
            .filter(value -> value.name().equals(channel.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> Problem.of(400, "malformed").exception());
    return book.history(known, address, person);
  }
}
