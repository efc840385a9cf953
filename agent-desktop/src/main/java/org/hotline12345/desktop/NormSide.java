package org.hotline12345.desktop;

import java.time.InstantSource;
import org.hotline12345.desktop.norm.NormRoom;
import org.hotline12345.desktop.norm.StateDiary;
import org.hotline12345.tickets.lines.Line;

/// The norm meter, joined.
record NormSide(NormRoom room, StateDiary diary) {
  static NormSide of(Rooms rooms, InstantSource clock) {
    var tickets = rooms.tickets();
    var lines = tickets.settings().lines();
    StateDiary diary = new StateDiary(tickets.norms(), clock);
    rooms.acd().subscribe(diary::decided);
    return new NormSide(
        new NormRoom(
            tickets.norms()::figures,
            rooms.names(),
            code -> lines.find(code).map(Line::name).orElse(code),
            tickets.settings().catalogue().calendar().zone(),
            clock),
        diary);
  }
}
