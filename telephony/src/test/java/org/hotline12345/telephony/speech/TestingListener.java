package org.hotline12345.telephony.speech;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps everything it is told, in order.
class TestingListener implements TapListener {
  record Heard(String text, long startMillis, long endMillis) {}

  final List<Heard> sentences = new CopyOnWriteArrayList<>();
  final List<String> partials = new CopyOnWriteArrayList<>();

  /// `partial` or `said`, in the order they came.
  final List<String> order = new CopyOnWriteArrayList<>();

  volatile Optional<TapEnd> end = Optional.empty();

  @Override
  public void partial(String text) {
    partials.add(text);
    order.add("partial");
  }

  @Override
  public void said(String text, long startMillis, long endMillis) {
    sentences.add(new Heard(text, startMillis, endMillis));
    order.add("said");
  }

  @Override
  public void ended(TapEnd why) {
    end = Optional.of(why);
  }

  List<String> texts() {
    return sentences.stream().map(Heard::text).toList();
  }
}
