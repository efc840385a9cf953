package org.hotline12345.desktop.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.Agent;
import org.hotline12345.acd.AgentState;
import org.hotline12345.desktop.agent.AgentNames;
import org.hotline12345.telephony.transfer.Directory;
import org.hotline12345.tickets.lines.Line;

/// Whom an agent can bring into a call. Thread-safe.
public final class TransferTargets {
  private final Acd acd;
  private final AgentNames names;
  private final Directory directory;

  public TransferTargets(Acd acd, AgentNames names, Directory directory) {
    this.acd = acd;
    this.names = names;
    this.directory = directory;
  }

  public record All(
      List<Colleague> agents, List<Outside> lines, List<Directory.Emergency> emergencies) {}

  public record Colleague(String code, String name, boolean ready) {}

  /// @param mode `merged`, `dual` or `centre`
  public record Outside(String code, String name, String number, String mode) {}

  /// @param asking is not offered to themselves
  public All all(String asking) {
    List<Colleague> agents = new ArrayList<>();
    for (Agent agent : acd.snapshot().agents()) {
      String id = agent.id().value();
      if (!id.equals(asking) && !(agent.state() instanceof AgentState.SignedOut)) {
        boolean ready = agent.state() instanceof AgentState.Ready;
        agents.add(new Colleague(id, names.get().getOrDefault(id, id), ready));
      }
    }
    List<Outside> lines = new ArrayList<>();
    directory
        .callable()
        .forEach(
            (Line line, String number) ->
                lines.add(
                    new Outside(
                        line.code(),
                        line.name(),
                        number,
                        line.mode().name().toLowerCase(Locale.ROOT))));
    return new All(agents, lines, directory.emergencies());
  }
}
