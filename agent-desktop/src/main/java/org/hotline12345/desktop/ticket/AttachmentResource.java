package org.hotline12345.desktop.ticket;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.attachment.Attachment;
import org.hotline12345.tickets.db.Attachments;

/// Files that come with tickets.
@Path("/api/attachments")
public final class AttachmentResource {
  private final Attachments attachments;

  public AttachmentResource(Attachments attachments) {
    this.attachments = attachments;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({"DEPARTMENT", "AGENT", "DISPATCHER"})
  public Response upload(
      @Auth Person person,
      @FormDataParam("file") InputStream bytes,
      @FormDataParam("file") FormDataContentDisposition about)
      throws IOException {
    if (bytes == null || about == null) {
      return Problem.of(400, "malformed").response();
    }
    var name = readable(Outcomes.text(about.getFileName()));
    return switch (attachments.save(name, bytes, Outcomes.actor(person))) {
      case Attachments.Saved.Done done ->
          Response.status(201).entity(TicketViewer.file(done.attachment())).build();
      case Attachments.Saved.TooLarge _ -> Problem.of(413, "too-large").response();
      case Attachments.Saved.TypeRefused _ ->
          Problem.of(415, "unsupported-media-type", "不支持这种文件。", "Files of this type are not taken.")
              .response();
    };
  }

  @GET
  @Path("{id}")
  @PermitAll
  public Response download(@Auth Person person, @PathParam("id") String id) {
    return attachments
        .find(id, Outcomes.actor(person))
        .map(file -> bytes(attachments, file))
        .orElseGet(() -> Problem.of(404, "not-found").response());
  }

  /// The file as a download; pictures are shown.
  public static Response bytes(Attachments attachments, Attachment file) {
    boolean shown = file.type().startsWith("image/");
    var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(attachments.open(file), file.type())
        .header("Content-Length", file.size())
        .header(
            "Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /// Header bytes are read as Latin-1, but browsers write a name in UTF-8.
  public static String readable(String name) {
    if (name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return name;
    }
  }
}
