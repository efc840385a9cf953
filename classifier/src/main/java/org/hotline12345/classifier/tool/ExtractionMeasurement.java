package org.hotline12345.classifier.tool;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.WorkingDays;
import org.hotline12345.classifier.extraction.Places;
import org.hotline12345.classifier.extraction.Reader;
import org.hotline12345.classifier.tool.LabelledSpans.Span;

/// How well spans were found, for each part of the data and each type that it labels. `strict`
/// wants both ends right; `overlap` any common character; `values` is the share of strictly found
/// spans with a labelled value that were read as that value.
final class ExtractionMeasurement {
  /// A Sunday: times are read against it.
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private static final List<Part> PARTS =
      List.of(
          Part.DISTRICT,
          Part.STREET,
          Part.NUMBER,
          Part.ESTATE,
          Part.BUILDING,
          Part.UNIT,
          Part.ROOM,
          Part.BUS_ROUTE);

  private ExtractionMeasurement() {}

  record Score(double precision, double recall, double f1) {
    static Score of(int right, int found, int labelled, int matched) {
      double precision = found == 0 ? 0 : (double) right / found;
      double recall = labelled == 0 ? 0 : (double) matched / labelled;
      return new Score(
          rounded(precision),
          rounded(recall),
          rounded(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)));
    }

    private static double rounded(double value) {
      return Math.round(value * 1000) / 1000.0;
    }
  }

  record Row(int labelled, int found, Score strict, Score overlap, Double values) {}

  static Map<String, Map<String, Row>> of(List<LabelledSpans> data) {
    var reader =
        new Reader(InstantSource.fixed(NOW), new Places(Gazetteer.NONE), WorkingDays.WEEKDAYS);
    var parts =
        data.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledSpans::part, LinkedHashMap::new, Collectors.toList()));
    Map<String, Map<String, Row>> result = new LinkedHashMap<>();
    parts.forEach(
        (part, texts) -> {
          Map<String, List<List<Span>>> labelled =
              byType(texts.stream().map(LabelledSpans::spans).toList());
          var found = byType(texts.stream().map(t -> spans(reader, t.text())).toList());
          Map<String, Row> rows = new TreeMap<>();
          labelled.forEach(
              (type, spans) ->
                  rows.put(type, row(spans, found.getOrDefault(type, none(texts.size())))));
          result.put(part, rows);
        });
    return result;
  }

  private static List<List<Span>> none(int size) {
    List<List<Span>> none = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      none.add(List.of());
    }
    return none;
  }

  private static Map<String, List<List<Span>>> byType(List<List<Span>> texts) {
    Map<String, List<List<Span>>> byType = new TreeMap<>();
    for (var spans : texts) {
      spans.forEach(span -> byType.putIfAbsent(span.type(), new ArrayList<>()));
    }
    byType.forEach(
        (type, lists) ->
            texts.forEach(
                spans -> lists.add(spans.stream().filter(s -> s.type().equals(type)).toList())));
    return byType;
  }

  private static Row row(List<List<Span>> labelled, List<List<Span>> found) {
    int strict = 0;
    int foundNear = 0;
    int labelledNear = 0;
    int labels = 0;
    int finds = 0;
    int valued = 0;
    int valuesRight = 0;
    for (int at = 0; at < labelled.size(); at++) {
      var there = labelled.get(at);
      var here = found.get(at);
      labels += there.size();
      finds += here.size();
      foundNear +=
          (int) here.stream().filter(f -> there.stream().anyMatch(l -> near(f, l))).count();
      labelledNear +=
          (int) there.stream().filter(l -> here.stream().anyMatch(f -> near(f, l))).count();
      for (var label : there) {
        var same = here.stream().filter(f -> same(f, label)).findFirst();
        strict += same.isPresent() ? 1 : 0;
        if (same.isPresent() && !label.value().isEmpty()) {
          valued++;
          valuesRight += same.get().value().equals(label.value()) ? 1 : 0;
        }
      }
    }
    return new Row(
        labels,
        finds,
        Score.of(strict, finds, labels, strict),
        Score.of(foundNear, finds, labels, labelledNear),
        valued == 0 ? null : Score.rounded((double) valuesRight / valued));
  }

  private static boolean near(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static boolean same(Span one, Span other) {
    return one.start() == other.start() && one.end() == other.end();
  }

  /// Everything the reader finds, by the names of the labels.
  static List<Span> spans(Reader reader, String text) {
    var read = reader.read(text);
    var details = read.details();
    List<Span> spans = new ArrayList<>();
    for (var place : details.places()) {
      if (!place.has(Part.BUS_ROUTE)) {
        spans.add(new Span("PLACE", place.start(), place.end(), place.text()));
      }
      for (var part : PARTS) {
        if (place.has(part)) {
          var found = place.parts().get(part);
          spans.add(new Span(part.name(), found.start(), found.end(), found.value()));
        }
      }
    }
    details.organisations().forEach(f -> spans.add(span("ORGANISATION", f)));
    read.people().forEach(f -> spans.add(span("PERSON", f)));
    read.phones().forEach(f -> spans.add(span("PHONE", f)));
    details.idNumbers().forEach(f -> spans.add(span("ID_NUMBER", f)));
    details.plates().forEach(f -> spans.add(span("PLATE", f)));
    details.cards().forEach(f -> spans.add(span("CARD", f)));
    details
        .amounts()
        .forEach(a -> spans.add(new Span("AMOUNT", a.start(), a.end(), a.yuan().toPlainString())));
    read.times().forEach(t -> spans.add(new Span("TIME", t.start(), t.end(), t.at().toString())));
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private static Span span(String type, org.hotline12345.classifier.Analysis.Found found) {
    return new Span(type, found.start(), found.end(), found.value());
  }
}
