package org.hotline12345.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.extraction.DigitRuns;
import org.hotline12345.classifier.extraction.People;
import org.hotline12345.classifier.extraction.Places;
import org.hotline12345.classifier.extraction.Plates;

/// Where a text says who somebody is: the same code that fills a ticket's fields decides what is
/// masked. Pure and thread-safe; never throws on any text.
public final class Sensitive {
  private static final List<Part> HOUSE = List.of(Part.NUMBER, Part.BUILDING, Part.UNIT, Part.ROOM);

  private Sensitive() {}

  public enum Kind {
    NAME,
    PHONE,
    ID_NUMBER,
    PLATE,
    CARD,
    /// The part of an address that names one house or flat; street and estate are not hidden.
    ADDRESS
  }

  public record Span(Kind kind, int start, int end) {}

  /// All sensitive spans of any text, ascending and apart.
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (var number : DigitRuns.in(text)) {
      spans.add(new Span(number.kind(), number.found().start(), number.found().end()));
    }
    add(spans, Kind.PLATE, Plates.in(text));
    add(spans, Kind.NAME, People.in(text));
    for (var place : Places.SHAPES.all(text)) {
      for (var part : HOUSE) {
        if (place.has(part)) {
          var found = place.parts().get(part);
          spans.add(new Span(Kind.ADDRESS, found.start(), found.end()));
        }
      }
    }
    return apart(spans);
  }

  private static void add(List<Span> spans, Kind kind, List<Found> found) {
    found.forEach(one -> spans.add(new Span(kind, one.start(), one.end())));
  }

  private static List<Span> apart(List<Span> spans) {
    List<Span> kept = new ArrayList<>();
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    for (var span : spans) {
      if (kept.isEmpty() || kept.getLast().end() <= span.start()) {
        kept.add(span);
      } else if (span.end() > kept.getLast().end()) {
        var before = kept.removeLast();
        kept.add(new Span(before.kind(), before.start(), span.end()));
      }
    }
    return List.copyOf(kept);
  }
}
