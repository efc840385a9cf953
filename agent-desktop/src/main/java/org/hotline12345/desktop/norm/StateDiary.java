package org.hotline12345.desktop.norm;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.Decision;
import org.hotline12345.desktop.agent.AgentStatus;
import org.hotline12345.tickets.db.NormRecords;
import org.hotline12345.tickets.norm.AgentMoment;
import org.hotline12345.tickets.norm.AgentMoment.Activity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what each agent does from when on. The ACD never waits for it: moments are kept here
/// and written by a round, also after the database was away. Thread-safe.
public final class StateDiary {
  private static final Logger log = LoggerFactory.getLogger(StateDiary.class);
  private static final int MOST = 200_000;

  private final NormRecords records;
  private final InstantSource clock;
  private final Map<String, Activity> last = new HashMap<>();
  private List<AgentMoment> unwritten = new ArrayList<>();
  private boolean begun;

  public StateDiary(NormRecords records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  /// The ACD decided.
  public synchronized void decided(Decision decision) {
    if (decision instanceof Decision.AgentChanged(var agent, AgentState state)) {
      Activity activity = Activity.valueOf(AgentStatus.of(agent.value(), state).state().name());
      if (last.put(agent.value(), activity) != activity) {
        keep(new AgentMoment(agent.value(), activity, clock.instant()));
      }
    }
  }

  private void keep(AgentMoment moment) {
    if (unwritten.size() == MOST) {
      log.error("The database is away too long: what agents do is no longer kept");
    }
    if (unwritten.size() < MOST) {
      unwritten.add(moment);
    }
  }

  /// Writes what waits. Called each second.
  public void write() {
    if (!begun) {
      int left = records.begin();
      begun = true;
      log.info("{} agents were at work when the process before ended", left);
    }
    List<AgentMoment> moments = take();
    Instant now = clock.instant();
    try {
      records.append(moments, now);
    } catch (RuntimeException away) {
      giveBack(moments);
      throw away;
    }
  }

  private synchronized List<AgentMoment> take() {
    List<AgentMoment> moments = unwritten;
    unwritten = new ArrayList<>();
    return moments;
  }

  private synchronized void giveBack(List<AgentMoment> moments) {
    List<AgentMoment> all = new ArrayList<>(moments);
    all.addAll(unwritten);
    unwritten = all;
  }
}
