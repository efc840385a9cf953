package org.hotline12345.desktop.ticket;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.tickets.Tickets;

/// All resources about tickets.
public final class TicketRoutes {
  private TicketRoutes() {}

  /// @param articleTitles title of a knowledge article by its id
  public static List<Object> of(
      Tickets tickets,
      TicketViewer viewer,
      Audit audit,
      Function<String, Optional<String>> articleTitles,
      InstantSource clock) {
    return List.of(
        new TicketListResource(tickets.queries()),
        new TicketResource(tickets, viewer, articleTitles),
        new DepartmentResource(tickets.desk(), viewer),
        new UnmaskingResource(tickets.queries(), audit, clock),
        new LineResource(tickets.settings().lines()),
        new AttachmentResource(tickets.attachments()));
  }
}
