package org.hotline12345.desktop.ticket;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hotline12345.tickets.lines.Department;
import org.hotline12345.tickets.lines.Lines;

/// The city's lines and departments.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public final class LineResource {
  private final AllLines lines;
  private final AllDepartments departments;

  public LineResource(Lines lines) {
    this.lines = new AllLines(lines.all().stream().map(LineView::of).toList());
    this.departments = new AllDepartments(lines.departments());
  }

  public record AllLines(List<LineView> lines) {}

  public record AllDepartments(List<Department> departments) {}

  @GET
  @Path("lines")
  public AllLines lines() {
    return lines;
  }

  @GET
  @Path("departments")
  public AllDepartments departments() {
    return departments;
  }
}
