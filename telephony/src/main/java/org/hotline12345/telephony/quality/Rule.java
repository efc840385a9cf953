package org.hotline12345.telephony.quality;

import java.time.Duration;
import java.util.List;

/// One rule of `config/quality.yml`, with the points that breaking it costs.
public sealed interface Rule {
  Kind kind();

  int points();

  /// The agent says one of the phrases within this time of the answer.
  record Greeting(int points, Duration within, List<String> any) implements Rule {
    public Greeting {
      any = List.copyOf(any);
    }

    @Override
    public Kind kind() {
      return Kind.GREETING;
    }
  }

  /// The agent says one of the phrases in this last part of the conversation.
  record Closing(int points, Duration within, List<String> any) implements Rule {
    public Closing {
      any = List.copyOf(any);
    }

    @Override
    public Kind kind() {
      return Kind.CLOSING;
    }
  }

  /// The agent never says any of the words; each time costs the points.
  record Forbidden(int points, List<String> words) implements Rule {
    public Forbidden {
      words = List.copyOf(words);
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  /// Nobody is silent together for longer than this.
  record Silence(int points, Duration longerThan) implements Rule {
    @Override
    public Kind kind() {
      return Kind.SILENCE;
    }
  }

  /// The agent does not begin to speak while the citizen speaks, for longer than this.
  record TalkingOver(int points, Duration longerThan) implements Rule {
    @Override
    public Kind kind() {
      return Kind.TALKING_OVER;
    }
  }

  /// The agent speaks at most so many characters a minute, in sentences at least this long.
  record Speed(int points, int most, Duration over) implements Rule {
    @Override
    public Kind kind() {
      return Kind.SPEED;
    }
  }
}
