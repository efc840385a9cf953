package org.hotline12345.tickets.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.attachment.Attachment;
import org.hotline12345.tickets.attachment.Intended;

/// Files below one folder, each under its id, with a row that says what it is. Thread-safe.
public final class Attachments {
  private final TicketDatabase database;
  private final Path folder;
  private final InstantSource clock;

  public Attachments(TicketDatabase database, Path folder, InstantSource clock) {
    this.database = database;
    this.folder = folder;
    this.clock = clock;
  }

  public sealed interface Saved {
    record Done(Attachment attachment) implements Saved {}

    record TooLarge(long limit) implements Saved {}

    record TypeRefused() implements Saved {}
  }

  /// Reads at most a byte more than [Intended#MAX_BYTES] and leaves closing `bytes` to the
  /// caller.
  ///
  /// @throws IOException when reading or writing fails; nothing is kept then
  public Saved save(String name, InputStream bytes, Actor actor) throws IOException {
    Files.createDirectories(folder);
    var id = UUID.randomUUID().toString();
    var part = folder.resolve(id + ".part");
    try {
      var intended = Intended.write(bytes, part);
      if (intended.size() > Intended.MAX_BYTES) {
        return new Saved.TooLarge(Intended.MAX_BYTES);
      }
      if (intended.type().isEmpty()) {
        return new Saved.TypeRefused();
      }
      var attachment =
          new Attachment(
              id,
              Intended.name(name),
              intended.size(),
              intended.type().get(),
              actor.name(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              Optional.empty());
      Files.move(part, folder.resolve(id));
      database.transact(
          handle -> {
            Dao.of(handle, AttachmentDao.class).insert(attachment);
            return attachment;
          });
      return new Saved.Done(attachment);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// What the actor may see: people of a department see their own uploads and those of tickets that
  /// they see.
  public Optional<Attachment> find(String id, Actor actor) {
    return database.read(
        handle ->
            Dao.of(handle, AttachmentDao.class)
                .find(id)
                .filter(
                    a ->
                        actor.department().isEmpty()
                            || a.uploadedBy().equals(actor.name())
                            || a.ticket()
                                .flatMap(new TicketStore(handle)::find)
                                .filter(actor::sees)
                                .isPresent()));
  }

  /// The bytes of an attachment that was found.
  public InputStream open(Attachment attachment) {
    try {
      return Files.newInputStream(folder.resolve(UUID.fromString(attachment.id()).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Attachment> findAll(List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : database.read(handle -> Dao.of(handle, AttachmentDao.class).findAll(ids));
  }

  /// Notes for which ticket they were used.
  public void use(String ticket, List<String> ids) {
    if (!ids.isEmpty()) {
      database.transact(
          handle -> {
            Dao.of(handle, AttachmentDao.class).use(ticket, ids);
            return ids;
          });
    }
  }
}
