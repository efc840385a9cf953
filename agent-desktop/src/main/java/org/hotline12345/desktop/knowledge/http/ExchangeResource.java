package org.hotline12345.desktop.knowledge.http;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.knowledge.ArticleRoom;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.ticket.AttachmentResource;
import org.hotline12345.knowledge.exchange.Imported;
import org.hotline12345.knowledge.markdown.ArticleText;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.attachment.Attachment;
import org.hotline12345.tickets.db.Attachments;

/// Documents that become drafts, articles that become files.
@Path("/api/articles")
public final class ExchangeResource {
  private final ArticleRoom room;
  private final Attachments attachments;

  public ExchangeResource(ArticleRoom room, Attachments attachments) {
    this.room = room;
    this.attachments = attachments;
  }

  public record Read(List<Imported.Passage> passages) {}

  /// What a document says, for a person to look through; nothing is kept.
  @POST
  @Path("import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({"AGENT", "DISPATCHER", "DEPARTMENT", "MANAGER"})
  public Response read(
      @Auth Person person,
      @FormDataParam("file") InputStream bytes,
      @FormDataParam("file") FormDataContentDisposition about)
      throws IOException {
    if (bytes == null || about == null || about.getFileName() == null) {
      return Problem.of(400, "malformed").response();
    }
    return switch (room.documents().read(AttachmentResource.readable(about.getFileName()), bytes)) {
      case Imported.Read read -> Response.ok(new Read(read.passages())).build();
      case Imported.TooLarge _ -> Problem.of(413, "too-large").response();
      case Imported.TypeRefused _ ->
          Problem.of(
                  415,
                  "unsupported-media-type",
                  "只能导入 Markdown、DOCX、PDF、HTML、XLSX。",
                  "Only Markdown, DOCX, PDF, HTML and XLSX can be imported.")
              .response();
      case Imported.Unreadable _ ->
          Problem.of(
                  422,
                  "invalid",
                  "文件读不出文字：可能已损坏、加密，或者是扫描件。",
                  "No text can be read: it may be damaged, locked or a scan.")
              .response();
    };
  }

  /// Everything in force, as the files `config/knowledge` is made of.
  @GET
  @Path("export")
  @Produces("application/zip")
  @RolesAllowed({"DISPATCHER", "DEPARTMENT", "MANAGER", "ADMIN"})
  public Response export() {
    var articles = room.shelf().inForce();
    StreamingOutput zip = out -> ArticleText.zip(articles, out);
    return Response.ok(zip)
        .header("Content-Disposition", "attachment; filename=\"knowledge.zip\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /// A file that belongs to a version of the article.
  @GET
  @Path("{id}/attachments/{file}")
  @PermitAll
  public Response file(@PathParam("id") String id, @PathParam("file") String file) {
    boolean belongs =
        room.shelf().versions(id).stream()
            .flatMap(version -> version.content().attachments().stream())
            .anyMatch(known -> known.id().equals(file));
    return (belongs ? attachments.find(file, Actor.of(id)) : Optional.<Attachment>empty())
        .map(found -> AttachmentResource.bytes(attachments, found))
        .orElseGet(() -> Problem.of(404, "not-found").response());
  }
}
