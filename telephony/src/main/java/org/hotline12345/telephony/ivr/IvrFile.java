package org.hotline12345.telephony.ivr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.telephony.prompt.Prompts;

/// Reads `config/ivr.yml` and checks all of it before the first call.
public final class IvrFile {
  private static final int LARGEST = 256 * 1024;

  private IvrFile() {}

  /// Names of prompts are checked against the `prompts.yml` beside it, if there is one.
  ///
  /// @throws IvrMistake with file, line and reason
  public static IvrFlows read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IvrMistake(file + ": larger than " + LARGEST + " bytes");
    }
    YamlPlace root = YamlPlace.read(file, Files.readString(file));
    Optional<Map<String, String>> prompts = prompts(file.resolveSibling("prompts.yml"));
    Map<String, List<IvrStep>> flows = new LinkedHashMap<>();
    for (YamlPlace part : root.map(Set.of("flows")).values()) {
      part.map(Set.copyOf(IvrFlows.NAMES))
          .forEach(
              (name, steps) ->
                  flows.put(
                      name, new StepReader(name, prompts.map(Map::keySet)).steps(steps, false)));
    }
    return new IvrFlows(flows, prompts.orElse(Map.of()));
  }

  private static Optional<Map<String, String>> prompts(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Prompts.read(file).texts()) : Optional.empty();
  }
}
