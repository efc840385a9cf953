package org.hotline12345.knowledge.lucene;

import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import java.util.HashMap;
import java.util.Map;

/// How much a unit, or a pair of neighbours, of a sentence tells of what is sought: by where it
/// stands, and by the kind, length and frequency of the word it stands in. As the logarithm of a
/// factor, learned from titles and the replies to them. Not thread-safe.
final class Telling {
  /// Of the rarity's power, for what stands in no sentence: other names, other spellings.
  static final double UNIT_POWER = Learned.SENTENCE.of("unit.rarity");

  static final double PAIR_POWER = Learned.SENTENCE.of("pair.rarity");
  static final double CROSSING_POWER = PAIR_POWER + Learned.SENTENCE.of("crossing.rarity");
  static final double UNIT_NEUTRAL = Learned.SENTENCE.of("unit.neutral");
  static final double PAIR_NEUTRAL = Learned.SENTENCE.of("pair.neutral");

  private static final Place UNIT = new Place("unit");
  private static final Place PAIR = new Place("pair");
  private static final double CROSSING = Learned.SENTENCE.of("crossing");
  private static final double BOTH_SINGLE = Learned.SENTENCE.of("crossing.single");
  private static final double RUN_SECOND = Learned.SENTENCE.of("pair.second.run");
  private static final Map<String, Kind> KINDS = new HashMap<>();
  private static final Kind OTHER = new Kind(0, 0, 0);
  private static final int USUAL_LENGTH = 16;

  static {
    for (String nature : "n v a d p u r m q f ns nr nt nz vn t c".split(" ", -1)) {
      KINDS.put(
          nature,
          new Kind(
              Learned.SENTENCE.of("unit." + nature),
              Learned.SENTENCE.of("pair." + nature),
              Learned.SENTENCE.of("crossing." + nature)));
    }
  }

  /// What a kind of word adds for a unit, for a pair that begins in it, and for a pair across two
  /// words that ends in it.
  private record Kind(double unit, double pair, double second) {}

  /// What counts for units, or for pairs, wherever they stand.
  private record Place(
      double always,
      double length,
      double at,
      double atSquared,
      double begins,
      double ends,
      double single,
      double frequency,
      double run) {
    Place(String what) {
      this(
          Learned.SENTENCE.of(what),
          Learned.SENTENCE.of(what + ".length"),
          Learned.SENTENCE.of(what + ".at"),
          Learned.SENTENCE.of(what + ".at.squared"),
          Learned.SENTENCE.of(what + ".begins"),
          Learned.SENTENCE.of(what + ".ends"),
          Learned.SENTENCE.of(what + ".single"),
          Learned.SENTENCE.of(what + ".frequency"),
          Learned.SENTENCE.of(what + ".run"));
    }
  }

  private final char[] row;
  private final Kind[] kinds;
  private final boolean[] longer;
  private final float[] frequencies;
  private final double length;

  Telling(char[] row) {
    this.row = row;
    kinds = new Kind[row.length];
    longer = new boolean[row.length];
    frequencies = new float[row.length];
    length = Math.log((double) row.length / USUAL_LENGTH);
  }

  void word(int from, int size, Attribute known) {
    Kind kind = KINDS.getOrDefault(known.nature[0].toString(), OTHER);
    float frequency = (float) Math.log1p(known.totalFrequency);
    for (int i = from; i < from + size; i++) {
      kinds[i] = kind;
      longer[i] = size > 1;
      frequencies[i] = frequency;
    }
  }

  double unit(int at) {
    return of(UNIT, at, 2) + kind(at).unit();
  }

  double pair(int at, boolean crossing) {
    double told = of(PAIR, at, 3) + kind(at).pair();
    if (Units.isRunUnit(row[at + 1])) {
      told += RUN_SECOND;
    }
    if (crossing) {
      told += CROSSING + kind(at + 1).second();
      told += longer[at] || longer[at + 1] ? 0 : BOTH_SINGLE;
    }
    return told;
  }

  private double of(Place place, int at, int last) {
    double through = (double) at / row.length;
    return place.always()
        + place.length() * length
        + place.at() * through
        + place.atSquared() * through * through
        + (at < 2 ? place.begins() : 0)
        + (row.length - at <= last ? place.ends() : 0)
        + (longer[at] ? 0 : place.single())
        + place.frequency() * frequencies[at]
        + (Units.isRunUnit(row[at]) ? place.run() : 0);
  }

  private Kind kind(int at) {
    return kinds[at] == null ? OTHER : kinds[at];
  }
}
