package org.hotline12345.telephony.ivr;

import java.util.ArrayList;
import java.util.List;

/// Remembers what a flow told.
final class TestingVisit implements Visit {
  final List<Integer> scores = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<String> said = new ArrayList<>();
  final List<String> wishes = new ArrayList<>();
  int messages;

  @Override
  public void rated(int score) {
    scores.add(score);
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  @Override
  public void refused() {
    notes.add("refused");
  }

  @Override
  public void machine() {
    notes.add("machine");
  }

  @Override
  public void said(String text) {
    said.add(text);
  }

  @Override
  public void leftMessage() {
    messages++;
  }

  @Override
  public void wishesCallBack(String number) {
    wishes.add(number);
  }
}
