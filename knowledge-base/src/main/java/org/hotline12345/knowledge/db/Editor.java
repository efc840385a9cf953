package org.hotline12345.knowledge.db;

import java.util.Optional;
import java.util.Set;

/// Somebody who may write.
///
/// @param lines whose articles are theirs; empty: all
public record Editor(String name, Optional<Set<String>> lines) {
  public Editor {
    lines = lines.map(Set::copyOf);
  }

  boolean edits(String line) {
    return lines.map(own -> own.contains(line)).orElse(true);
  }
}
