package org.hotline12345.telephony.ivr;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A caller who presses what the test says, in order, and remembers what was heard.
final class TestingCaller implements Caller {
  final List<String> heard = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final Map<String, String> variables = new HashMap<>();
  final Deque<String> keys = new ArrayDeque<>();
  String number = "13800000001";
  Message message = new Message(false, false);
  int leavesAfter = Integer.MAX_VALUE;
  Duration monologue = Duration.ZERO;
  boolean hungUp;

  TestingCaller(String... keys) {
    this.keys.addAll(List.of(keys));
  }

  @Override
  public String number() {
    return number;
  }

  @Override
  public void hear(String prompt) throws Gone {
    if (heard.size() >= leavesAfter) {
      throw new Gone(new IllegalStateException("hung up"));
    }
    heard.add(prompt);
  }

  @Override
  public void tell(String words) {
    told.add(words);
  }

  @Override
  public String press(String prompt, Duration time, int digits) throws Gone {
    hear(prompt);
    return keys.isEmpty() ? "" : keys.removeFirst();
  }

  @Override
  public Choice choose(String prompt, Duration time, SpokenKeys words) throws Gone {
    String pressed = press(prompt, time, 1);
    return pressed.length() > 1
        ? new Choice(words.key(pressed).map(String::valueOf).orElse("?"), pressed)
        : new Choice(pressed, "");
  }

  @Override
  public Duration monologue() {
    return monologue;
  }

  @Override
  public String listen(String prompt, Duration time) throws Gone {
    return press(prompt, time, 1);
  }

  @Override
  public Message record(String prompt, Duration longest, Predicate<String> danger) throws Gone {
    hear(prompt);
    return message;
  }

  @Override
  public void remember(String variable, String value) {
    variables.put(variable, value);
  }

  @Override
  public void hangUp() {
    hungUp = true;
  }
}
