package org.hotline12345.desktop.http;

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
import java.util.List;
import java.util.Optional;
import org.hotline12345.desktop.chat.ChatDesk;
import org.hotline12345.desktop.contact.ContactBook;
import org.hotline12345.desktop.contact.ContactView;
import org.hotline12345.desktop.contact.UtteranceView;
import org.hotline12345.desktop.session.Person;

/// Conversations with citizens.
@Path("/api/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ContactResource {
  public record Contacts(List<ContactView> contacts) {}

  public record Message(String text) {}

  private static final int MOST = 100;
  private static final int LONGEST_TEXT = 2000;

  private final ContactBook book;
  private final ChatDesk desk;
  private final Sound sound;

  public ContactResource(ContactBook book, ChatDesk desk, Sound sound) {
    this.book = book;
    this.desk = desk;
    this.sound = sound;
  }

  @GET
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public Contacts list(
      @Auth Person person,
      @QueryParam("address") Optional<String> address,
      @QueryParam("limit") @DefaultValue("20") int limit) {
    return new Contacts(
        book.list(address.filter(text -> !text.isBlank()), Math.clamp(limit, 1, MOST), person));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public ContactView one(@Auth Person person, @PathParam("id") String id) {
    return book.find(id, person).orElseThrow(() -> Problem.of(404, "not-found").exception());
  }

  @PUT
  @Path("{id}/acceptance")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response accept(@Auth Person person, @PathParam("id") String id) {
    ChatDesk.Done done = desk.accept(id, person.username());
    return done instanceof ChatDesk.Done.Ok
        ? Response.ok(one(person, id)).build()
        : answer(done, person);
  }

  @PUT
  @Path("{id}/refusal")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response refuse(@Auth Person person, @PathParam("id") String id) {
    return answer(desk.refuse(id, person.username()), person);
  }

  @POST
  @Path("{id}/messages")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response say(@Auth Person person, @PathParam("id") String id, Message message) {
    if (message == null || message.text() == null || message.text().isBlank()) {
      return Problem.of(400, "malformed").response();
    }
    if (message.text().length() > LONGEST_TEXT) {
      return Problem.of(422, "invalid").response();
    }
    return answer(desk.say(id, person.username(), message.text().strip()), person);
  }

  @PUT
  @Path("{id}/closure")
  @RolesAllowed({"AGENT", "DISPATCHER"})
  public Response close(@Auth Person person, @PathParam("id") String id) {
    return answer(desk.close(id, person.username()), person);
  }

  /// While the call lasts, what is recorded of it so far.
  ///
  /// @param until the end of what is wanted of a call that lasts, in milliseconds
  @GET
  @Path("{id}/recording")
  @Produces({"audio/ogg", "audio/wav", MediaType.APPLICATION_JSON})
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public Response recording(
      @Auth Person person,
      @PathParam("id") String id,
      @QueryParam("until") @DefaultValue("" + Long.MAX_VALUE) long until,
      @Context HttpServletRequest request) {
    return book.audible(id, person)
        .map(contact -> sound.of(contact, person, request, until))
        .orElseGet(() -> Problem.of(404, "not-found").response());
  }

  private Response answer(ChatDesk.Done done, Person person) {
    return switch (done) {
      case ChatDesk.Done.Ok ok -> Response.ok(book.view(ok.contact(), person)).build();
      case ChatDesk.Done.SaidSo said ->
          Response.status(201).entity(UtteranceView.of(said.utterance())).build();
      case ChatDesk.Done.NotFound none -> Problem.of(404, "not-found").response();
      case ChatDesk.Done.NotYours others ->
          Problem.of(403, "forbidden", "该会话由其他坐席服务。", "Another agent serves this contact.")
              .response();
      case ChatDesk.Done.NotNow late -> Problem.of(409, "not-now").response();
      case ChatDesk.Done.WindowClosed closed -> Problem.of(409, "reply-window-closed").response();
      case ChatDesk.Done.NotSent not ->
          Problem.of(502, "not-sent", "消息未能送达渠道，请重试。", "The channel did not take the message.")
              .response();
    };
  }
}
