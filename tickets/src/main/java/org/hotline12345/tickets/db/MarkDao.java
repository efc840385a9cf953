package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.List;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.CitizenMark;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface MarkDao {
  @SqlQuery(
      """
      SELECT mark FROM citizen_mark WHERE channel = :channel AND address = :address
      ORDER BY mark LIMIT 10
      """)
  List<CitizenMark> of(Channel channel, String address);

  /// The first who said so stays.
  @SqlUpdate(
      """
      INSERT IGNORE INTO citizen_mark (channel, address, mark, marked_by, marked_at)
      VALUES (:channel, :address, :mark, :by, :at)
      """)
  void add(Channel channel, String address, CitizenMark mark, String by, Instant at);

  @SqlUpdate(
      """
      DELETE FROM citizen_mark
      WHERE channel = :channel AND address = :address AND mark = :mark
      """)
  void remove(Channel channel, String address, CitizenMark mark);
}
