package org.hotline12345.desktop.norm.sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hotline12345.desktop.norm.NormView;
import org.hotline12345.tickets.norm.CallFigures;
import org.hotline12345.tickets.norm.Worst;

/// The figures of a period as four tables.
///
/// @param lineNames what a line is called, by its code
public record NormSheets(NormView view, Function<String, String> lineNames, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final List<String> CALLS =
      List.of(
          "来电",
          "接通",
          "放弃",
          "15秒内接通",
          "接通率",
          "15秒服务水平",
          "放弃率",
          "平均应答速度(秒)",
          "最长等待(秒)",
          "平均通话(秒)",
          "平均话后(秒)",
          "平均处理(秒)");

  /// `summary`, `lines`, `agents` or `steps`.
  public Optional<Sheet> named(String name) {
    return switch (name) {
      case "summary" -> Optional.of(summary());
      case "lines" -> Optional.of(lines());
      case "agents" -> Optional.of(agents());
      case "steps" -> Optional.of(steps());
      default -> Optional.empty();
    };
  }

  public List<Sheet> all() {
    return List.of(summary(), lines(), agents(), steps());
  }

  private Sheet summary() {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of("开始", time(view.from())));
    rows.add(List.of("结束", time(view.to())));
    List<Object> figures = calls(view.total());
    for (int i = 0; i < CALLS.size(); i++) {
      rows.add(List.of(CALLS.get(i), figures.get(i)));
    }
    rows.add(List.of("占用率", cell(view.occupancy())));
    worst(rows, "任意连续24小时最低接通率", view.worstConnected());
    worst(rows, "任意连续24小时最低15秒服务水平", view.worstQuick());
    return new Sheet("汇总", List.of("指标", "值"), rows);
  }

  private void worst(List<List<Object>> rows, String name, Optional<Worst> worst) {
    rows.add(List.of(name, cell(worst.map(Worst::rate))));
    rows.add(List.of(name + "·开始", worst.map(w -> time(w.from())).orElse("")));
    rows.add(List.of(name + "·结束", worst.map(w -> time(w.to())).orElse("")));
  }

  private Sheet lines() {
    return new Sheet(
        "热线",
        with(List.of("编码", "热线"), CALLS),
        view.byLine().stream()
            .map(
                line ->
                    with(
                        List.<Object>of(
                            line.line(),
                            line.line().isEmpty() ? "未分线" : lineNames.apply(line.line())),
                        calls(line.calls())))
            .toList());
  }

  private Sheet agents() {
    return new Sheet(
        "坐席",
        with(
            List.of("工号", "姓名"), with(CALLS, List.of("就绪(秒)", "通话振铃(秒)", "话后(秒)", "暂停(秒)", "占用率"))),
        view.byAgent().stream()
            .map(
                row -> {
                  var agent = row.figures();
                  List<Object> time =
                      List.of(
                          agent.readySeconds(),
                          agent.busySeconds(),
                          agent.wrapUpSeconds(),
                          agent.pausedSeconds(),
                          cell(agent.occupancy()));
                  return with(
                      List.<Object>of(agent.agent(), row.displayName()),
                      with(calls(agent.calls()), time));
                })
            .toList());
  }

  private Sheet steps() {
    return new Sheet(
        "时段",
        List.of("开始", "来电", "接通", "15秒内接通"),
        view.steps().stream()
            .map(s -> List.<Object>of(time(s.from()), s.calls(), s.answered(), s.quick()))
            .toList());
  }

  private static List<Object> calls(CallFigures of) {
    return List.of(
        of.calls(),
        of.answered(),
        of.abandoned(),
        of.quick(),
        cell(of.connectedRate()),
        cell(of.serviceLevel()),
        cell(of.abandonedRate()),
        cell(of.speedOfAnswerSeconds()),
        cell(of.longestWaitSeconds()),
        cell(of.talkSeconds()),
        cell(of.wrapUpSeconds()),
        cell(of.handlingSeconds()));
  }

  private static Object cell(Optional<Double> value) {
    return value.<Object>map(x -> x).orElse("");
  }

  private static <T> List<T> with(List<T> first, List<T> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
