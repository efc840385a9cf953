package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hotline12345.desktop.live.LiveMessage.Notice;
import org.junit.jupiter.api.Test;

class StandingNoticesTest {
  private final List<Notice> told = new ArrayList<>();
  private final AtomicBoolean well = new AtomicBoolean(true);

  @Test
  void aLossIsToldOnceAndStandsUntilItIsOver() {
    StandingNotices notices = new StandingNotices(told::add);
    Runnable look = notices.watch(well::get, "gone", "back");
    look.run();
    assertThat(told).isEmpty();
    well.set(false);
    look.run();
    look.run();
    assertThat(notices.standing()).extracting(Notice::text).containsExactly("gone");
    well.set(true);
    look.run();
    look.run();
    assertThat(notices.standing()).isEmpty();
    assertThat(told).extracting(Notice::text).containsExactly("gone", "back");
  }
}
