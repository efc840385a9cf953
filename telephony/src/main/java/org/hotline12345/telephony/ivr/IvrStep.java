package org.hotline12345.telephony.ivr;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One step of a flow. Prompts are names of sound files without their ending.
public sealed interface IvrStep {
  record Say(String prompt) implements IvrStep {}

  /// How the machine waits for keys.
  ///
  /// @param attempts how often the prompt is played before the step is left without an answer
  record Patience(Duration time, int attempts) {}

  /// Asks for 1 to 5, the satisfaction.
  record Rate(String prompt, Patience patience) implements IvrStep {}

  /// Asks for one key and goes on with its steps; without an answer with the next step.
  record Choose(String prompt, Patience patience, Map<Character, List<IvrStep>> keys)
      implements IvrStep {
    public Choose {
      keys = Map.copyOf(keys);
    }
  }

  /// Asks for digits and keeps them in a channel variable.
  record Ask(String prompt, Patience patience, String variable, int digits) implements IvrStep {}

  /// Says who shall serve this call.
  record Queue(List<String> skills, int priority) implements IvrStep {
    public Queue {
      skills = List.copyOf(skills);
    }
  }

  record HangUp() implements IvrStep {}
}
