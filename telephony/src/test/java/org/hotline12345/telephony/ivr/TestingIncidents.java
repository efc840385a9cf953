package org.hotline12345.telephony.ivr;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Known incidents in memory, with counts.
public final class TestingIncidents implements Incidents {
  public final List<Known> known = new CopyOnWriteArrayList<>();
  public final List<Long> heard = new CopyOnWriteArrayList<>();
  public final List<Long> satisfied = new CopyOnWriteArrayList<>();

  @Override
  public List<Known> now() {
    return List.copyOf(known);
  }

  @Override
  public void heard(long id) {
    heard.add(id);
  }

  @Override
  public void satisfied(long id) {
    satisfied.add(id);
  }
}
