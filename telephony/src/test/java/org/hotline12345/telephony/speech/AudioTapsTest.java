package org.hotline12345.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hotline12345.acd.ContactId;
import org.hotline12345.tickets.contact.Speaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioTapsTest {
  private static final ContactId CONTACT = new ContactId("c1");

  private final TestingRecognisers recognisers = new TestingRecognisers();
  private final TestingListener heard = new TestingListener();
  private AudioTaps taps;

  @BeforeEach
  void listen() throws IOException {
    listen(
        new TapLimits(
            20,
            Duration.ofMillis(700),
            Duration.ofMillis(1500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            2));
  }

  private void listen(TapLimits limits) throws IOException {
    taps =
        AudioTaps.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            recognisers,
            limits,
            InstantSource.system());
  }

  @AfterEach
  void everything_is_given_back() throws IOException {
    taps.close();
    assertThat(recognisers.open).hasValue(0);
    assertThat(taps.figures().open()).isZero();
  }

  private UUID expect(TapListener listener) {
    return taps.expect(CONTACT, Speaker.CITIZEN, listener);
  }

  private void awaitEnd(TapEnd why) {
    await().atMost(Duration.ofSeconds(10)).until(() -> heard.end.equals(Optional.of(why)));
  }

  @Test
  void an_expected_tap_is_heard_until_it_hangs_up() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address(), expect(heard))) {
      tap.silence(800);
      await().until(() -> !heard.partials.isEmpty());
      tap.silence(1700);
      tap.hangUp();
      awaitEnd(TapEnd.HUNG_UP);
    }
    assertThat(heard.texts()).containsExactly("说1", "说2");
    assertThat(heard.sentences.getFirst().endMillis()).isBetween(1000L, 1500L);
    assertThat(heard.order.getFirst()).isEqualTo("partial");
    assertThat(taps.figures().audioMillis()).isEqualTo(2500);
  }

  @Test
  void while_the_recognisers_are_behind_new_taps_are_refused_and_the_open_ones_go_on()
      throws IOException {
    taps.close();
    // Behind is ten times the first limit for each of the two recognisers: two seconds.
    listen(
        new TapLimits(
            20,
            Duration.ofMillis(700),
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            2));
    recognisers.stop();
    try (TestingTap open = new TestingTap(taps.address(), expect(heard))) {
      open.silence(3500);
      await().until(() -> taps.figures().waitingMillis() > 2000);
      TestingListener late = new TestingListener();
      try (TestingTap refused = new TestingTap(taps.address(), expect(late))) {
        assertThat(refused.closedByServer()).isTrue();
      }
      await().until(() -> late.end.equals(Optional.of(TapEnd.SHED)));
      assertThat(taps.figures().shedTaps()).isEqualTo(1);
      assertThat(taps.figures().open()).isEqualTo(1);

      recognisers.goOn();
      await().until(() -> taps.figures().waitingMillis() == 0);
      open.hangUp();
      awaitEnd(TapEnd.HUNG_UP);
    }
    assertThat(heard.texts()).isNotEmpty();
    assertThat(taps.figures().shedMillis()).isZero();
    assertThat(taps.figures().audioMillis()).isEqualTo(3500);

    TestingListener afterwards = new TestingListener();
    try (TestingTap again = new TestingTap(taps.address(), expect(afterwards))) {
      again.silence(1200);
      again.hangUp();
      await().until(() -> afterwards.end.equals(Optional.of(TapEnd.HUNG_UP)));
    }
    assertThat(taps.figures().connected()).isEqualTo(2);
  }

  @Test
  void a_lost_connection_ends_the_tap_after_its_last_audio() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address(), expect(heard))) {
      tap.silence(1010);
    }
    awaitEnd(TapEnd.DISCONNECTED);
    assertThat(heard.texts()).containsExactly("说1");
  }

  @Test
  void a_name_that_nobody_expects_is_refused() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address(), UUID.randomUUID())) {
      assertThat(tap.closedByServer()).isTrue();
    }
    await().until(() -> taps.figures().refusedUnknown() == 1);
  }

  @Test
  void a_name_is_good_for_one_connection() throws IOException {
    UUID name = expect(heard);
    try (TestingTap first = new TestingTap(taps.address(), name)) {
      first.silence(100);
      await().until(() -> taps.figures().open() == 1);
      try (TestingTap second = new TestingTap(taps.address(), name)) {
        assertThat(second.closedByServer()).isTrue();
      }
      first.hangUp();
      awaitEnd(TapEnd.HUNG_UP);
    }
  }

  @Test
  void an_expected_tap_that_comes_too_late_is_refused() throws IOException {
    UUID name = expect(heard);
    long after = System.nanoTime() + Duration.ofMillis(800).toNanos();
    await().pollDelay(Duration.ofMillis(800)).until(() -> System.nanoTime() > after);
    try (TestingTap tap = new TestingTap(taps.address(), name)) {
      assertThat(tap.closedByServer()).isTrue();
    }
  }

  @Test
  void a_connection_that_says_nothing_is_closed() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address())) {
      assertThat(tap.closedByServer()).isTrue();
    }
    await().until(() -> taps.figures().idle() == 1);
  }

  @Test
  void a_connection_that_drips_its_name_is_closed() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address())) {
      tap.raw(new byte[] {1, 0});
      assertThat(tap.closedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "\u0001\u0000\u0005hallo",
        "\u0001\u007f\u007f",
        "\u0010\u0000\u0004abcd",
        "\u0000\u0000\u0000",
        "U\u0000\u0000",
        "\u0010\u0000\u0003abc"
      })
  void a_stream_that_is_no_audio_socket_is_closed(String bytes) throws IOException {
    try (TestingTap tap = new TestingTap(taps.address())) {
      tap.raw(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      assertThat(tap.closedByServer()).isTrue();
    }
    await().until(() -> taps.figures().malformed() == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x42, 0x10})
  void rubbish_after_the_name_ends_the_tap(int type) throws IOException {
    try (TestingTap tap = new TestingTap(taps.address(), expect(heard))) {
      tap.silence(100);
      tap.frame(type, new byte[type == 0x01 ? 16 : 7]);
      awaitEnd(TapEnd.MALFORMED);
      assertThat(tap.closedByServer()).isTrue();
    }
  }

  @Test
  void keys_are_ignored_and_a_reported_error_ends_the_tap() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address(), expect(heard))) {
      tap.frame(0x03, new byte[] {'5'});
      tap.frame(0x10, new byte[0]);
      tap.frame(0xff, new byte[] {1});
      awaitEnd(TapEnd.ERROR_REPORTED);
    }
  }

  @Test
  void a_tap_without_frames_is_closed() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address(), expect(heard))) {
      awaitEnd(TapEnd.IDLE);
      assertThat(tap.closedByServer()).isTrue();
    }
  }

  @Test
  void a_tap_can_be_forgotten_before_and_after_it_came() throws IOException {
    UUID unused = expect(heard);
    taps.forget(unused);
    try (TestingTap tap = new TestingTap(taps.address(), unused)) {
      assertThat(tap.closedByServer()).isTrue();
    }
    UUID used = expect(heard);
    try (TestingTap tap = new TestingTap(taps.address(), used)) {
      tap.silence(200);
      await().until(() -> !heard.partials.isEmpty());
      taps.forget(used);
      awaitEnd(TapEnd.FORGOTTEN);
    }
  }

  @Test
  void more_connections_than_allowed_are_closed_at_once() throws IOException {
    List<TestingTap> open = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      TestingTap tap = new TestingTap(taps.address(), expect(new TestingListener()));
      tap.silence(20);
      open.add(tap);
    }
    await().until(() -> taps.figures().open() == 20);
    try (TestingTap one = new TestingTap(taps.address())) {
      assertThat(one.closedByServer()).isTrue();
    }
    await().until(() -> taps.figures().refusedFull() == 1);
    for (TestingTap tap : open) {
      tap.close();
    }
    await().until(() -> taps.figures().open() == 0);
  }

  @Test
  void an_overload_costs_partials_first_then_the_oldest_audio_and_times_stay_right()
      throws IOException {
    recognisers.stop();
    try (TestingTap tap = new TestingTap(taps.address(), expect(heard))) {
      tap.silence(9000);
      // Of 9 s, 3 s wait and up to half a second is in the recogniser's hands.
      await().until(() -> taps.figures().shedMillis() >= 5500);
      recognisers.goOn();
      tap.hangUp();
      awaitEnd(TapEnd.HUNG_UP);
    }
    TapFigures figures = taps.figures();
    assertThat(figures.shedPartials()).isGreaterThan(5);
    assertThat(figures.shedMillis() + figures.audioMillis()).isEqualTo(9000);
    assertThat(heard.sentences.getLast().endMillis()).isBetween(8000L, 9000L);
  }

  @Test
  void a_pause_without_frames_counts_as_time() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address(), expect(heard))) {
      tap.silence(1000);
      await().until(() -> heard.sentences.size() == 1);
      long quiet = System.nanoTime() + Duration.ofMillis(1250).toNanos();
      await().pollDelay(Duration.ofMillis(1200)).until(() -> System.nanoTime() > quiet);
      tap.silence(1000);
      tap.hangUp();
      awaitEnd(TapEnd.HUNG_UP);
    }
    assertThat(heard.sentences.getLast().endMillis()).isBetween(2200L, 6000L);
  }

  @Test
  void a_listener_that_fails_loses_its_own_tap_only() throws IOException {
    TestingListener failing =
        new TestingListener() {
          @Override
          public void partial(String text) {
            throw new IllegalStateException("listener broke, as the test wants");
          }
        };
    try (TestingTap bad = new TestingTap(taps.address(), expect(failing));
        TestingTap good = new TestingTap(taps.address(), expect(heard))) {
      bad.silence(500);
      await().until(() -> failing.end.equals(Optional.of(TapEnd.RECOGNISER_FAILED)));
      good.silence(1500);
      good.hangUp();
      awaitEnd(TapEnd.HUNG_UP);
      assertThat(heard.texts()).containsExactly("说1");
    }
  }

  @Test
  void closing_lets_the_last_words_out() throws IOException {
    try (TestingTap tap = new TestingTap(taps.address(), expect(heard))) {
      tap.silence(1100);
      await().until(() -> heard.sentences.size() == 1);
      taps.close();
      assertThat(heard.end).contains(TapEnd.SHUT_DOWN);
    }
  }
}
