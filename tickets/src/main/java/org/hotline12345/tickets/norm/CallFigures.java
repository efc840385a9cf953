package org.hotline12345.tickets.norm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Figures of some calls. Shares are of the calls that were answered or given up and run from 0 to
/// 1; what cannot be said without calls is empty.
///
/// @param calls answered or given up
/// @param quick answered within the limit
/// @param handling talk and wrap-up, mean of the answered
public record CallFigures(
    long calls,
    long answered,
    long abandoned,
    long quick,
    Optional<Double> connectedRate,
    Optional<Double> serviceLevel,
    Optional<Double> abandonedRate,
    Optional<Double> speedOfAnswerSeconds,
    Optional<Double> longestWaitSeconds,
    Optional<Double> talkSeconds,
    Optional<Double> wrapUpSeconds,
    Optional<Double> handlingSeconds) {

  /// @param wrapUps by call
  static CallFigures of(List<NormCall> all, Map<String, Duration> wrapUps, NormLimits limits) {
    List<NormCall> calls = all.stream().filter(NormCall::settled).toList();
    List<NormCall> talked = calls.stream().filter(NormCall::answered).toList();
    long quick = talked.stream().filter(call -> call.answeredWithin(limits.answer())).count();
    Optional<Double> talk = mean(talked, call -> call.talk().map(CallFigures::seconds));
    Optional<Double> wrapUp =
        mean(
            talked,
            call -> call.talk().map(_ -> seconds(wrapUps.getOrDefault(call.id(), Duration.ZERO))));
    return new CallFigures(
        calls.size(),
        talked.size(),
        calls.size() - talked.size(),
        quick,
        share(talked.size(), calls.size()),
        share(quick, calls.size()),
        share(calls.size() - talked.size(), calls.size()),
        mean(talked, call -> call.waited().map(CallFigures::seconds)),
        talked.stream()
            .flatMap(c -> c.waited().stream())
            .max(Duration::compareTo)
            .map(CallFigures::seconds),
        talk,
        wrapUp,
        talk.flatMap(spoken -> wrapUp.map(after -> spoken + after)));
  }

  private static Optional<Double> mean(
      List<NormCall> calls, Function<NormCall, Optional<Double>> value) {
    var values = calls.stream().flatMap(call -> value.apply(call).stream()).mapToDouble(x -> x);
    var mean = values.average();
    return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
  }

  static Optional<Double> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
  }

  static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
