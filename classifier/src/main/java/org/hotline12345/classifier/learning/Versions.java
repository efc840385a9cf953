package org.hotline12345.classifier.learning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hotline12345.classifier.linear.LinearModel;
import org.hotline12345.classifier.linear.ModelFile;

/// Versions as folders: `ID/version.json`, `ID/corrections.json` and, unless refused, `ID/model`;
/// the file `current` names the one in use. A folder appears whole or not at all: it is written as
/// `ID.part` and then renamed; so is the pointer.
final class Versions {
  private static final String PART = ".part";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final int limit;

  Versions(Path folder, int limit) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.limit = limit;
    for (var left : entries()) {
      if (left.toString().endsWith(PART)) {
        delete(left);
      }
    }
  }

  /// Oldest first.
  List<Version> all() throws IOException {
    List<Version> versions = new java.util.ArrayList<>();
    for (var entry : entries()) {
      var file = entry.resolve("version.json");
      if (Files.exists(file)) {
        versions.add(JSON.readValue(file.toFile(), Version.class));
      }
    }
    return versions;
  }

  String current() throws IOException {
    var pointer = folder.resolve("current");
    return Files.exists(pointer) ? Files.readString(pointer).strip() : Version.SHIPPED;
  }

  boolean usable(String id) throws IOException {
    return id.equals(Version.SHIPPED)
        || (all().stream().anyMatch(v -> v.id().equals(id))
            && Files.exists(folder.resolve(id).resolve("model")));
  }

  LinearModel model(String id) throws IOException {
    try (var in = Files.newInputStream(folder.resolve(id).resolve("model"))) {
      return ModelFile.read(in);
    }
  }

  List<Correction> corrections(String id) throws IOException {
    return id.equals(Version.SHIPPED)
        ? List.of()
        : JSON.readValue(
            folder.resolve(id).resolve("corrections.json").toFile(), new TypeReference<>() {});
  }

  String next() throws IOException {
    var all = all();
    int last = all.isEmpty() ? 0 : Integer.parseInt(all.getLast().id());
    return String.format(Locale.ROOT, "%06d", last + 1);
  }

  /// @param model null for a refused version, which is kept for the record only
  void save(Version version, List<Correction> corrections, LinearModel model) throws IOException {
    var part = Files.createDirectories(folder.resolve(version.id() + PART));
    JSON.writeValue(part.resolve("version.json").toFile(), version);
    JSON.writeValue(part.resolve("corrections.json").toFile(), corrections);
    if (model != null) {
      var file = part.resolve("model");
      try (var out = Files.newOutputStream(file)) {
        ModelFile.write(model, out);
      }
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    Files.move(part, folder.resolve(version.id()), StandardCopyOption.ATOMIC_MOVE);
  }

  void use(String id) throws IOException {
    var part = folder.resolve("current" + PART);
    Files.writeString(part, id);
    Files.move(
        part,
        folder.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes the oldest beyond the limit, but never the one in use.
  void prune() throws IOException {
    var all = all();
    var current = current();
    int surplus = all.size() - limit;
    for (var version : all) {
      if (surplus > 0 && !version.id().equals(current)) {
        delete(folder.resolve(version.id()));
        surplus--;
      }
    }
  }

  private List<Path> entries() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static void delete(Path path) throws IOException {
    try (var inside = Files.walk(path)) {
      for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
