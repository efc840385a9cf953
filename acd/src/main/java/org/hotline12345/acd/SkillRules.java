package org.hotline12345.acd;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// How what a contact needs grows weaker while it waits. Skills come in kinds; one that no kind
/// names is of the last one.
///
/// @param kinds at least one; the last is for all other skills and names none
public record SkillRules(List<Kind> kinds) {
  /// @param least the level that is needed where the request does not say
  /// @param relax in the order of time, each weaker than the one before
  public record Kind(String name, Set<String> codes, int least, List<Relaxation> relax) {
    public Kind {
      codes = Set.copyOf(codes);
      relax = List.copyOf(relax);
      level(least);
      Duration before = Duration.ZERO;
      int weaker = Request.BEST + 1;
      for (Relaxation step : relax) {
        if (step.after().compareTo(before) <= 0) {
          throw new IllegalArgumentException(name + ": each relaxation must come later");
        }
        if (step.level().orElse(0) >= weaker) {
          throw new IllegalArgumentException(name + ": each relaxation must ask for less");
        }
        before = step.after();
        weaker = step.level().orElse(0);
      }
    }
  }

  /// @param level enough from now on; empty: the skill is optional
  public record Relaxation(Duration after, OptionalInt level) {
    public Relaxation {
      level.ifPresent(SkillRules::level);
    }
  }

  public SkillRules {
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty() || !kinds.getLast().codes().isEmpty()) {
      throw new IllegalArgumentException("the last kind of skill is for all that are not named");
    }
  }

  public Kind kind(String code) {
    for (Kind kind : kinds) {
      if (kind.codes().contains(code)) {
        return kind;
      }
    }
    return kinds.getLast();
  }

  /// What still binds at this age.
  public Map<String, Integer> binding(Map<String, Integer> needs, Duration age) {
    Map<String, Integer> binding = new HashMap<>();
    needs.forEach(
        (code, level) -> {
          int enough = level;
          for (Relaxation step : kind(code).relax()) {
            if (step.after().compareTo(age) <= 0) {
              enough = Math.min(enough, step.level().orElse(0));
            }
          }
          if (enough > 0) {
            binding.put(code, enough);
          }
        });
    return binding;
  }

  /// The age at which something next binds less.
  Optional<Duration> nextChange(Map<String, Integer> needs, Duration age) {
    Duration next = null;
    for (String code : needs.keySet()) {
      for (Relaxation step : kind(code).relax()) {
        if (step.after().compareTo(age) > 0 && (next == null || step.after().compareTo(next) < 0)) {
          next = step.after();
        }
      }
    }
    return Optional.ofNullable(next);
  }

  /// Whether these skills are enough.
  public static boolean cover(Map<String, Integer> skills, Map<String, Integer> needs) {
    for (Map.Entry<String, Integer> need : needs.entrySet()) {
      if (skills.getOrDefault(need.getKey(), 0) < need.getValue()) {
        return false;
      }
    }
    return true;
  }

  private static void level(int level) {
    if (level < 1 || level > Request.BEST) {
      throw new IllegalArgumentException("a level is from 1 to " + Request.BEST);
    }
  }
}
