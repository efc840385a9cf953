package org.hotline12345.tickets.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.tickets.TestingTickets.AGENT;
import static org.hotline12345.tickets.TestingTickets.HEATING;
import static org.hotline12345.tickets.TestingTickets.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Because;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.attachment.Intended;
import org.hotline12345.tickets.db.Attachments.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsIT {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

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

  private Saved save(String name, byte[] bytes) throws Exception {
    return room.tickets.attachments().save(name, new ByteArrayInputStream(bytes), HEATING);
  }

  @Test
  void aPictureIsKeptUnderItsIdAndShownToThoseWhoSeeTheTicket() throws Exception {
    var saved = ((Saved.Done) save("../../etc/维修 照片.png", PNG)).attachment();
    assertThat(saved.name()).isEqualTo("维修 照片.png");
    assertThat(saved.type()).isEqualTo("image/png");
    var contact = room.call("13900000001");
    room.say(contact.id(), "暖气不热");
    var number = contact.ticket().orElseThrow();
    room.dispatch(number);
    done(room.desk().sign(number, room.ticket(number).version(), HEATING));
    var colleague = new Actor("dept-heating2", Optional.of("heating"));
    assertThat(room.tickets.attachments().find(saved.id(), colleague)).isEmpty();
    done(
        room.desk()
            .reply(number, room.ticket(number).version(), HEATING, "已修", List.of(saved.id())));
    assertThat(room.tickets.attachments().find(saved.id(), colleague)).isPresent();
    assertThat(room.tickets.attachments().find(saved.id(), new Actor("x", Optional.of("water"))))
        .isEmpty();
    try (var bytes = room.tickets.attachments().open(saved)) {
      assertThat(bytes.readAllBytes()).isEqualTo(PNG);
    }
  }

  @Test
  void whatABrowserWouldRunOrNobodyKnowsIsRefused() throws Exception {
    assertThat(save("a.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Saved.TypeRefused());
    assertThat(save("a.png", new byte[] {0x7f, 'E', 'L', 'F', 0, 1}))
        .isEqualTo(new Saved.TypeRefused());
    assertThat(save("a.txt", new byte[0])).isEqualTo(new Saved.TypeRefused());
    assertThat(save("a.txt", "说明".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Saved.Done.class);
    try (var files = Files.list(folder.resolve("files"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatIsTooLargeLeavesNothing() throws Exception {
    var bytes = new byte[(int) Intended.MAX_BYTES + 1];
    System.arraycopy(PNG, 0, bytes, 0, PNG.length);
    assertThat(save("a.png", bytes)).isInstanceOf(Saved.TooLarge.class);
    try (var files = Files.list(folder.resolve("files"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aReplyNamesAttachmentsOfItsAuthorAlone() {
    assertThat(room.desk().reply("20261123000001", 1, AGENT, "已修", List.of("nothing")))
        .isEqualTo(new Outcome.Invalid("attachments", Because.UNKNOWN_ATTACHMENT));
  }
}
