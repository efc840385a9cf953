package org.hotline12345.desktop.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hotline12345.desktop.board.BoardView;
import org.hotline12345.desktop.board.Boards;

/// The wall board.
@Path("/api/board")
@Produces(MediaType.APPLICATION_JSON)
public final class BoardResource {
  private final Boards boards;

  public BoardResource(Boards boards) {
    this.boards = boards;
  }

  @GET
  @RolesAllowed({"AGENT", "DISPATCHER", "MANAGER"})
  public BoardView now() {
    return boards.now();
  }
}
