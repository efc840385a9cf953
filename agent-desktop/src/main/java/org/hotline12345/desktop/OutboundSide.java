package org.hotline12345.desktop;

import java.time.InstantSource;
import org.hotline12345.desktop.outbound.MissedRoom;
import org.hotline12345.desktop.outbound.MissedSweep;
import org.hotline12345.desktop.outbound.OutboundDesk;
import org.hotline12345.desktop.outbound.OutboundPhone;

/// Calls from us to citizens, joined.
record OutboundSide(OutboundPhone phone, OutboundDesk desk, MissedRoom missed, MissedSweep sweep) {
  static OutboundSide of(Rooms rooms, InstantSource clock) {
    var tickets = rooms.tickets();
    OutboundPhone phone = new OutboundPhone(rooms.telephony(), tickets.outbound());
    return new OutboundSide(
        phone,
        new OutboundDesk(tickets, phone, rooms.acd(), clock),
        new MissedRoom(tickets.missed(), rooms.names(), clock),
        new MissedSweep(tickets.missed(), phone, rooms.acd(), clock));
  }
}
