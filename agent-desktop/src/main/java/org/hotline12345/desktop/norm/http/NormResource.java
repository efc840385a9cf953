package org.hotline12345.desktop.norm.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.norm.NormRoom;
import org.hotline12345.desktop.norm.NormView;
import org.hotline12345.desktop.norm.sheet.Csv;
import org.hotline12345.desktop.norm.sheet.NormSheets;
import org.hotline12345.desktop.norm.sheet.Xlsx;
import org.hotline12345.tickets.norm.Period;

/// How well the hotline is reached, now and in any past period.
@Path("/api/norms")
@RolesAllowed("MANAGER")
public final class NormResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv; charset=utf-8";

  private final NormRoom room;

  public NormResource(NormRoom room) {
    this.room = room;
  }

  /// @param from and `to`, ISO 8601; without them the 24 hours until now
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public NormView figures(
      @QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
    return room.view(period(from, to));
  }

  @GET
  @Path("export")
  @Produces({XLSX, CSV, MediaType.APPLICATION_JSON})
  public Response export(
      @QueryParam("from") Optional<String> from,
      @QueryParam("to") Optional<String> to,
      @QueryParam("format") @DefaultValue("xlsx") String format,
      @QueryParam("table") @DefaultValue("summary") String table)
      throws IOException {
    if (!format.equals("xlsx") && !format.equals("csv")) {
      return Problem.of(400, "malformed").response();
    }
    NormSheets sheets = room.sheets(period(from, to));
    if (format.equals("xlsx")) {
      return file(Xlsx.of(sheets.all()), XLSX, "norms.xlsx");
    }
    return sheets
        .named(table)
        .map(sheet -> file(Csv.of(sheet), CSV, "norms-" + table + ".csv"))
        .orElseGet(() -> Problem.of(400, "malformed").response());
  }

  private static Response file(byte[] bytes, String type, String name) {
    return Response.ok(bytes, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private Period period(Optional<String> from, Optional<String> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return room.live();
    }
    try {
      return new Period(instant(from), instant(to));
    } catch (DateTimeException unreadable) {
      throw Problem.of(400, "malformed").exception();
    } catch (IllegalArgumentException unfit) {
      throw Problem.of(
              422,
              "invalid",
              "时段须先后有序，且不超过 93 天。",
              "A period ends after it begins and has at most 93 days.")
          .exception();
    }
  }

  private static Instant instant(Optional<String> text) {
    return Instant.parse(text.orElse(""));
  }
}
