package org.hotline12345.tickets.db;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.CitizenMark;

/// What agents marked citizens with. A telephone number is one citizen however it is written: with
/// the country's code, or the 0 in front of a mobile number of another province. Thread-safe.
public final class CitizenMarks {
  private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086)");
  private static final Pattern FAR_MOBILE = Pattern.compile("^0(?=1[3-9][0-9]{9}$)");

  private final TicketDatabase database;
  private final InstantSource clock;

  public CitizenMarks(TicketDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  public Set<CitizenMark> of(Channel channel, String address) {
    return Set.copyOf(
        database.read(
            handle -> Dao.of(handle, MarkDao.class).of(channel, normal(channel, address))));
  }

  /// These and no others hold from now on.
  public void set(Channel channel, String address, Set<CitizenMark> marks, String by) {
    var citizen = normal(channel, address);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    database.transact(
        handle -> {
          var dao = Dao.of(handle, MarkDao.class);
          for (CitizenMark mark : EnumSet.allOf(CitizenMark.class)) {
            if (marks.contains(mark)) {
              dao.add(channel, citizen, mark, by, at);
            } else {
              dao.remove(channel, citizen, mark);
            }
          }
          return citizen;
        });
  }

  static String normal(Channel channel, String address) {
    if (channel != Channel.PHONE) {
      return address;
    }
    var national = COUNTRY.matcher(address).replaceFirst("");
    return FAR_MOBILE.matcher(national).replaceFirst("");
  }
}
