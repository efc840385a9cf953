package org.hotline12345.telephony.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// `config/prompts.yml`: what the machine says, by name. Immutable.
///
/// @param recordings folder with recordings of a city's own, `NAME.wav`, taken instead of
///     synthesis
public record Prompts(Voice voice, Map<String, String> texts, Path recordings) {
  private static final Duration NO_SILENCE = Duration.ZERO;

  public Prompts {
    texts = Map.copyOf(texts);
  }

  /// @throws IOException when the file is missing or something in it is not understood; the
  ///     message names it
  public static Prompts read(Path file) throws IOException {
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException broken) {
      throw new IOException(file + ": " + broken.getMessage(), broken);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> prompt : root.path("prompts").properties()) {
      String name = prompt.getKey();
      String text = prompt.getValue().asText().strip();
      if (!name.matches("[a-z0-9-]{1,40}")) {
        throw new IOException(file + ": prompt names have letters a-z, digits and -: " + name);
      }
      if (!prompt.getValue().isTextual() || text.isEmpty()) {
        throw new IOException(file + ": prompt " + name + " has no text");
      }
      if (text.length() > Synthesiser.MAX_TEXT) {
        throw new IOException(file + ": prompt " + name + " is too long");
      }
      texts.put(name, text);
    }
    return new Prompts(voice(root.path("voice"), file), texts, file.resolveSibling("prompts"));
  }

  private static Voice voice(JsonNode node, Path file) throws IOException {
    Voice usual = Voice.PROMPT;
    try {
      return new Voice(
          node.path("variant").asText(usual.variant()),
          node.path("speed").asInt(usual.speed()),
          node.path("pitch").asInt(usual.pitch()));
    } catch (IllegalArgumentException wrong) {
      throw new IOException(file + ": voice: " + wrong.getMessage(), wrong);
    }
  }

  public Set<String> names() {
    return texts.keySet();
  }

  /// Puts `NAME.wav` for every prompt into the folder, as Asterisk plays them; only those
  /// that changed are written.
  ///
  /// @param progress told about each prompt that was made
  /// @return how many were made
  public int prepare(Path folder, Synthesiser synthesiser, Consumer<String> progress)
      throws IOException {
    Files.createDirectories(folder);
    int made = 0;
    for (Map.Entry<String, String> prompt : texts.entrySet()) {
      Path own = recordings.resolve(prompt.getKey() + ".wav");
      Path source =
          Files.exists(own)
              ? checked(own)
              : synthesiser.speak(prompt.getValue(), voice, NO_SILENCE);
      Path target = folder.resolve(prompt.getKey() + ".wav");
      if (!Files.exists(target) || Files.mismatch(source, target) >= 0) {
        Path unfinished = Files.createTempFile(folder, "unfinished", ".tmp");
        Files.copy(source, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        made++;
        progress.accept(prompt.getKey());
      }
    }
    return made;
  }

  private static Path checked(Path own) throws IOException {
    if (Wav.read(own).rate() != Synthesiser.RATE) {
      throw new IOException(own + " must have 8000 samples a second");
    }
    return own;
  }
}
