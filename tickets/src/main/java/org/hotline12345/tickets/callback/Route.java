package org.hotline12345.tickets.callback;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.draft.Field;
import org.hotline12345.tickets.draft.FieldName;

/// How a citizen is reached again.
public record Route(Channel channel, String address) {
  private static final Pattern PHONE = Pattern.compile("[0-9]{3,20}");

  /// The channel the citizen came from; for those that lead nowhere the telephone number, if known.
  public static Optional<Route> to(Ticket ticket) {
    var origin = ticket.origin();
    return switch (origin.channel()) {
      case PHONE ->
          number(ticket, true).or(() -> Optional.of(new Route(Channel.PHONE, origin.address())));
      case WECHAT, WEIBO, DOUYIN, APP -> Optional.of(new Route(origin.channel(), origin.address()));
      case WEB, OPEN311, EVENT -> number(ticket, false);
    };
  }

  /// A number that was heard may have been misheard: a caller is called at the number they called
  /// from unless an agent typed another.
  private static Optional<Route> number(Ticket ticket, boolean typedOnly) {
    return ticket
        .draft()
        .field(FieldName.PHONE)
        .filter(f -> !typedOnly || f.by() == Field.By.AGENT)
        .map(f -> f.value().replaceAll("[\\s-]", ""))
        .filter(n -> PHONE.matcher(n).matches())
        .map(n -> new Route(Channel.PHONE, n));
  }
}
