package org.hotline12345.telephony.ivr;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.lines.Department;
import org.hotline12345.tickets.lines.Lines;

/// Says where a ticket stands: state, department and due date, nothing else of it.
public final class ProgressWords implements TicketProgress {
  private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("M月d日H:mm", Locale.ROOT);

  private final Function<String, Optional<Ticket>> tickets;
  private final Lines lines;
  private final ZoneId zone;

  public ProgressWords(Function<String, Optional<Ticket>> tickets, Lines lines, ZoneId zone) {
    this.tickets = tickets;
    this.lines = lines;
    this.zone = zone;
  }

  @Override
  public Optional<String> of(String number, String lastFour) {
    return tickets.apply(number).filter(ticket -> belongs(ticket, lastFour)).map(this::words);
  }

  private static boolean belongs(Ticket ticket, String lastFour) {
    boolean called =
        ticket.origin().channel() == Channel.PHONE && ends(ticket.origin().address(), lastFour);
    return called
        || ticket.draft().value(FieldName.PHONE).filter(p -> ends(p, lastFour)).isPresent();
  }

  private static boolean ends(String phone, String lastFour) {
    String digits = phone.replaceAll("[^0-9]", "");
    return digits.length() >= 7 && lastFour.matches("[0-9]{4}") && digits.endsWith(lastFour);
  }

  private String words(Ticket ticket) {
    return "您的工单" + ticket.number() + "，" + state(ticket) + due(ticket) + "。";
  }

  private String state(Ticket ticket) {
    String department =
        ticket
            .assignment()
            .flatMap(assignment -> lines.department(assignment.department()))
            .map(Department::name)
            .orElse("承办单位");
    return switch (ticket.stage()) {
      case TAKEN, AWAITING_DISPATCH -> "已经受理，正在派单";
      case DISPATCHED -> "已经派给" + department + "，等待签收";
      case SIGNED -> department + "已经签收，正在办理";
      case RETURNED -> "正在重新确定承办单位";
      case REPLIED -> department + "已经答复，等待回访";
      case CALLING_BACK -> department + "已经答复，正在回访";
      case CLOSED -> "已经办结";
      case INVALID -> "已经关闭";
      default -> "正在处理";
    };
  }

  private String due(Ticket ticket) {
    if (!ticket.stage().owed() || ticket.stage() == Stage.RETURNED) {
      return "";
    }
    return ticket.assignment().map(assignment -> "，办理期限是" + spoken(assignment.dueAt())).orElse("");
  }

  private String spoken(Instant at) {
    return DUE.format(at.atZone(zone));
  }
}
