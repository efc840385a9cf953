package org.hotline12345.telephony.ivr;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.Reason;

/// One step of a flow. A prompt is the name of one in `prompts.yml`, or the words themselves.
public sealed interface IvrStep {
  record Say(String prompt) implements IvrStep {}

  /// How the machine waits for keys.
  ///
  /// @param attempts how often the prompt is played before the step is left without an answer
  record Patience(Duration time, int attempts) {}

  /// Asks for 1 to 5, the satisfaction.
  ///
  /// @param refuse words of who does not want to be asked
  /// @param machine words of an answering machine
  record Rate(
      String prompt, Patience patience, SpokenKeys words, List<String> refuse, List<String> machine)
      implements IvrStep {
    public Rate {
      refuse = List.copyOf(refuse);
      machine = List.copyOf(machine);
    }

    public Rate(String prompt, Patience patience, SpokenKeys words) {
      this(prompt, patience, words, List.of(), List.of());
    }

    public Rate(String prompt, Patience patience) {
      this(prompt, patience, SpokenKeys.NONE);
    }
  }

  /// Asks for one key and goes on with its steps; without an answer with the next step.
  record Choose(
      String prompt, Patience patience, Map<Character, List<IvrStep>> keys, SpokenKeys words)
      implements IvrStep {
    public Choose {
      keys = Map.copyOf(keys);
    }

    public Choose(String prompt, Patience patience, Map<Character, List<IvrStep>> keys) {
      this(prompt, patience, keys, SpokenKeys.NONE);
    }
  }

  /// Asks for digits and keeps them in a channel variable.
  record Ask(String prompt, Patience patience, String variable, int digits) implements IvrStep {}

  /// Lets the caller say what it is about before an agent is there.
  record Listen(String prompt, Duration time) implements IvrStep {}

  /// Says who shall serve this call.
  ///
  /// @param reason why it has this priority, for the contact's history
  /// @param because known reasons, worth what `acd.yml` says
  record Queue(List<String> skills, int priority, Optional<String> reason, Set<Reason.Kind> because)
      implements IvrStep {
    public Queue {
      skills = List.copyOf(skills);
      because = Set.copyOf(because);
    }

    public Queue(List<String> skills, int priority, Optional<String> reason) {
      this(skills, priority, reason, Set.of());
    }

    public Queue(List<String> skills, int priority) {
      this(skills, priority, Optional.empty());
    }
  }

  /// Dials a number by the trunk; if nobody answers there the call goes to the queue.
  ///
  /// @param name how it is called in the contact's history
  record Transfer(String number, String name) implements IvrStep {}

  /// Takes a message, which becomes a ticket. When nothing was said the flow goes on; else the
  /// call ends.
  record Message(String prompt, Duration longest) implements IvrStep {}

  /// Tells where a ticket stands to whoever knows its number and the last four digits of the
  /// telephone it came from.
  ///
  /// @param phone the prompt that asks for the four digits
  record Progress(String prompt, String phone, Patience patience) implements IvrStep {}

  /// Offers to be called back: 1 is yes.
  record CallBack(String prompt, Patience patience) implements IvrStep {}

  /// Outside the opening hours the call takes the steps of `closed`.
  record Hours(Opening opening, List<IvrStep> closed) implements IvrStep {
    public Hours {
      closed = List.copyOf(closed);
    }
  }

  /// Announces what is known now, if anything; see [Incidents].
  record KnownIncidents(Patience patience) implements IvrStep {}

  record HangUp() implements IvrStep {}
}
