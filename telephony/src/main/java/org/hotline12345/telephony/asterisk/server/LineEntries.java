package org.hotline12345.telephony.asterisk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hotline12345.telephony.transfer.Directory;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.telephony.transfer.TransferFile;
import org.hotline12345.tickets.lines.Lines;

/// What the lines add to the templates: the numbers that enter the same centre and further trunks,
/// read from the folder above the templates; nothing when it has no such files.
record LineEntries(String numbers, String dials, String trunks) {
  static LineEntries read(Path templates, String own) throws IOException {
    Path config = templates.resolveSibling("transfer.yml");
    Path lines = templates.resolveSibling("lines.yml");
    if (!Files.exists(config) || !Files.exists(lines)) {
      return new LineEntries("", "", "");
    }
    Directory directory = TransferFile.read(config, Lines.read(lines));
    Set<Optional<String>> known = new HashSet<>();
    String numbers =
        directory.enteringHere().stream()
            .filter(line -> !line.number().orElseThrow().equals(own) && known.add(line.number()))
            .map(
                line ->
                    "exten => %1$s,1,Set(CALLED=%1$s)\n same => n,Set(SKILLS=%3$s)\n same => n,Goto(%2$s,1)"
                        .formatted(line.number().orElseThrow(), own, line.code()))
            .collect(Collectors.joining("\n"));
    StringBuilder dials = new StringBuilder();
    directory
        .callable()
        .keySet()
        .forEach(
            line ->
                directory
                    .find(new Target(Target.Kind.LINE, line.code()))
                    .ifPresent(
                        to ->
                            dials.append(
                                "exten => %s,1,Set(TO=%s)\n same => n,Goto(line-dial,s,1)\n"
                                    .formatted(line.code(), to.dial()))));
    Template trunk = Template.read(templates.resolve("line-trunk.conf"));
    StringBuilder trunks = new StringBuilder();
    directory
        .trunks()
        .forEach((name, at) -> trunks.append(trunk.fill(Map.of("name", name, "address", at))));
    return new LineEntries(numbers, dials.toString(), trunks.toString());
  }
}
