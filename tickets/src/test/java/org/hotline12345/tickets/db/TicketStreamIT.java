package org.hotline12345.tickets.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hotline12345.tickets.TestingTickets.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.stream.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketStreamIT {
  private static final int WRITERS = 16;
  private static final int EACH = 25;

  @TempDir Path folder;
  private TestingTickets room;

  @BeforeEach
  void open() {
    room = new TestingTickets(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aReaderBesideManyWritersSkipsNothing() throws Exception {
    var read = Collections.synchronizedList(new ArrayList<Recorded>());
    var stream = room.tickets.stream();
    var start = System.nanoTime();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<?>>();
      for (var writer = 0; writer < WRITERS; writer++) {
        var name = "w" + writer;
        writers.add(executor.submit(() -> write(name)));
      }
      var reader =
          executor.submit(
              () -> {
                while (writers.stream().anyMatch(w -> !w.isDone())) {
                  stream.read("test", 100, read::addAll);
                }
                while (stream.read("test", 100, read::addAll) > 0) {}
              });
      for (var writer : writers) {
        writer.get();
      }
      reader.get();
    }
    var seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%d events in %.1f s%n", read.size(), seconds);
    var ids = read.stream().map(Recorded::id).toList();
    assertThat(ids).hasSize((int) stream.last()).isSorted().doesNotHaveDuplicates();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(WRITERS * EACH);
  }

  private void write(String name) {
    for (var i = 0; i < EACH; i++) {
      room.contacts().receive(message(name + "-" + i, name + "-" + i % 5, "暖气不热 " + i, room.now()));
    }
  }

  @Test
  void aReaderThatFailsGetsTheSameEventsAgain() {
    room.contacts().receive(message("a", "openid-1", "暖气不热", room.now()));
    var stream = room.tickets.stream();
    assertThatThrownBy(
            () ->
                stream.read(
                    "board",
                    10,
                    _ -> {
                      throw new IllegalStateException("planned");
                    }))
        .isInstanceOf(IllegalStateException.class);
    var read = new ArrayList<Recorded>();
    assertThat(stream.read("board", 10, read::addAll)).isEqualTo(1);
    assertThat(stream.read("board", 10, read::addAll)).isZero();
    assertThat(read).extracting(Recorded::kind).containsExactly("TAKEN");
  }

  @Test
  void aFollowerHearsOfWhatHappensAtOnce() throws Exception {
    room.contacts().receive(message("a", "openid-1", "暖气不热", room.now()));
    List<Recorded> heard = new CopyOnWriteArrayList<>();
    try (var _ = room.tickets.stream().follow(heard::add)) {
      room.contacts().receive(message("b", "openid-2", "停水", room.now()));
      await().until(() -> heard.size() == 1);
    }
    assertThat(heard.getFirst().kind()).isEqualTo("TAKEN");
  }
}
