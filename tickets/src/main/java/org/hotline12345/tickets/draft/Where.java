package org.hotline12345.tickets.draft;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.classifier.Location;
import org.hotline12345.classifier.Location.Part;
import org.hotline12345.tickets.draft.Place.Seen;

/// Learns the place: what is named is merged part by part into what is known, an agent's guess is
/// taken when the citizen agrees with it.
final class Where {
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:闺女|女儿|儿子|老家|亲戚|朋友|同学|他们|单位)[^，,。]{0,4}在|上班|户口|看病|打工|上学");

  private static final Pattern NOT_THERE =
      Pattern.compile("^(?:我)?(?:儿子|女儿|闺女|孩子|姑娘)(?:的)?(?:大学|中学|小学)$");
  private static final int GAP = 3;
  private static final Pattern REST =
      Pattern.compile(
          "[，,、\\s]?(?<name>[\\p{IsHan}]{2,8}(?:[0-9一二三四五六七八九十]+号(?!楼))?)(?=$|[，,。；\\s]|[0-9])");
  private static final Pattern ESTATE =
      Pattern.compile(
          "^[，,]*(?:嗯|哦|就是|在|住|住在|我住|我们|是|叫|就在)*(?<name>[\\p{IsHan}]{2,8}(?:苑|园|庭|府|城|区|里|院|家|湾|都|楼盘|公馆|天下|时代|名邸))(?=$|[，,。；\\s]|[0-9一二三四五六七八九十]+号)");
  private static final Pattern NO_NAME =
      Pattern.compile("[的了吗呢吧啊这那我你他她不没有]|什么|旁边|附近|对面|门口|那边|上班|人民|就是|红绿灯|桥头|位置|家里|^家$");

  private final Classifier classifier;

  Where(Classifier classifier) {
    this.classifier = classifier;
  }

  Draft learn(Draft draft, Said said, Analysis valid, Optional<Analysis> takenBack) {
    var seen =
        seen(said.valid(), valid, said)
            .or(() -> takenBack.flatMap(back -> seen(said.takenBack(), back, said)));
    if (seen.isPresent()) {
      return merge(draft, said, seen.get());
    }
    return said.agrees() ? agreed(draft, said) : draft;
  }

  private Optional<Seen> seen(String text, Analysis analysis, Said said) {
    boolean house = said.asked(Asked.HOUSE);
    var named =
        together(analysis)
            .or(() -> whole(analysis))
            .filter(it -> !NOT_THERE.matcher(it.place().text()).find())
            .map(it -> said.asked(Asked.PLACE) ? withRest(it, text) : it)
            .or(() -> said.asked(Asked.PLACE) ? estate(text) : Optional.empty());
    var part = Place.fragment(text, house && named.isEmpty());
    if (named.isEmpty() || part.isEmpty()) {
      return named.or(() -> part);
    }
    var both = named.get().place().and(part.get().place());
    return Optional.of(
        new Seen(
            both,
            Math.min(named.get().start(), part.get().start()),
            Math.max(named.get().end(), part.get().end())));
  }

  /// The best place named and its neighbours: 海北街，惠民小区3号楼 is one address in two breaths.
  private static Optional<Seen> together(Analysis analysis) {
    var best = analysis.where().map(Where::seen);
    if (best.isEmpty()) {
      return best;
    }
    var joined = best.get();
    for (var other : analysis.details().places()) {
      var seen = seen(other);
      boolean follows = seen.start() >= joined.end() && seen.start() - joined.end() <= GAP;
      boolean leads = joined.start() >= seen.end() && joined.start() - seen.end() <= GAP;
      boolean ordered =
          (follows && seen.place().below(joined.place()))
              || (leads && joined.place().below(seen.place()));
      // 滨河小区在海勃湾区
      boolean within = follows && districtOnly(seen.place()) && !joined.place().has(Part.DISTRICT);
      if (follows && !within && districtOnly(seen.place()) && !joined.place().has(Part.ESTATE)) {
        // 海勃湾区 滨河二区: the second is no district.
        var name = seen.place().parts().get(Part.DISTRICT);
        joined =
            new Seen(
                joined.place().and(new Place(Map.of(Part.ESTATE, name))),
                joined.start(),
                seen.end());
      } else if (ordered || within) {
        joined =
            new Seen(
                joined.place().and(seen.place()),
                Math.min(joined.start(), seen.start()),
                Math.max(joined.end(), seen.end()));
      }
    }
    return Optional.of(joined);
  }

  private static boolean districtOnly(Place place) {
    return place.parts().size() == 1 && place.has(Part.DISTRICT);
  }

  /// A name of no known shape right after what was recognised: 海勃湾区 滨河二区.
  private static Seen withRest(Seen seen, String text) {
    var place = seen.place();
    boolean full =
        place.has(Part.ESTATE)
            || place.has(Part.LANDMARK)
            || place.has(Part.CROSSING)
            || place.has(Part.VILLAGE);
    var rest = REST.matcher(text).region(seen.end(), text.length());
    if (full || !rest.lookingAt() || NO_NAME.matcher(rest.group("name")).find()) {
      return seen;
    }
    var more = new Place(Map.of(Part.ESTATE, Numerals.digits(rest.group("name"))));
    return new Seen(place.and(more), seen.start(), rest.end("name"));
  }

  /// The answer to where it is, of no known shape.
  private static Optional<Seen> estate(String text) {
    var found = ESTATE.matcher(text);
    return found.find() && !NO_NAME.matcher(found.group("name")).find()
        ? Optional.of(
            new Seen(
                new Place(Map.of(Part.ESTATE, found.group("name"))),
                found.start("name"),
                found.end("name")))
        : Optional.empty();
  }

  private static Seen seen(Location location) {
    return new Seen(Place.of(location), location.start(), location.end());
  }

  /// A place that is not known in parts is taken for an estate's name.
  private static Optional<Seen> whole(Analysis analysis) {
    return analysis
        .place()
        .map(
            found ->
                new Seen(
                    new Place(Map.of(Part.ESTATE, found.value())), found.start(), found.end()));
  }

  private Draft merge(Draft draft, Said said, Seen seen) {
    var known = known(draft);
    var fresh = seen.place();
    boolean meant = said.corrects() || said.asked(Asked.PLACE);
    if (known.empty()
        && !fresh.locates()
        && ELSEWHERE.matcher(said.question() + said.heard().text()).find()) {
      return draft;
    }
    if (!known.empty() && !meant && !fresh.houseOnly() && strays(known, fresh, said)) {
      return draft;
    }
    if (known.empty() && fresh.houseOnly() && !meant && !fresh.has(Part.BUILDING)) {
      return draft;
    }
    var merged = known.corrected(fresh);
    return put(draft, merged.text(), said.span(seen.start(), seen.end()), said);
  }

  /// Another place that says less than the one known, or is somebody else's.
  private static boolean strays(Place known, Place fresh, Said said) {
    var merged = known.corrected(fresh);
    boolean keeps = known.parts().keySet().stream().allMatch(merged::has);
    boolean elsewhere = ELSEWHERE.matcher(said.heard().text()).find();
    return elsewhere || (!keeps && known.locates());
  }

  private Draft agreed(Draft draft, Said said) {
    var asked = classifier.analyse(said.question());
    var guess = seen(said.question(), asked, said);
    if (guess.isEmpty()) {
      return draft;
    }
    var merged = known(draft).corrected(guess.get().place());
    return put(draft, merged.text(), said.whole(), said);
  }

  private Place known(Draft draft) {
    return draft.value(FieldName.PLACE).map(this::parts).orElse(Place.NONE);
  }

  /// A place as it is written in the field.
  Place parts(String value) {
    var location = classifier.analyse(value).where();
    if (location.isEmpty()) {
      var bare = Place.fragment(value, false);
      int name = bare.map(Seen::start).orElse(value.length());
      return named(bare.map(Seen::place).orElse(Place.NONE), value.substring(0, name));
    }
    var known = Place.of(location.get());
    int end = Math.min(location.get().end(), value.length());
    var rest = value.substring(end);
    var house = Place.fragment(rest, false);
    var all = house.map(seen -> known.and(seen.place())).orElse(known);
    return named(all, rest.substring(0, house.map(Seen::start).orElse(rest.length())));
  }

  private static Place named(Place place, String name) {
    boolean named = place.has(Part.ESTATE) || place.has(Part.LANDMARK);
    return named || name.length() < 2 || place.has(Part.BUS_ROUTE)
        ? place
        : place.and(new Place(Map.of(Part.ESTATE, name)));
  }

  private static Draft put(Draft draft, String value, Field.Evidence span, Said said) {
    var before = draft.field(FieldName.PLACE);
    if (value.isBlank() || before.map(Field::value).equals(Optional.of(value))) {
      return draft;
    }
    var evidence = new ArrayList<Field.Evidence>();
    before.ifPresent(field -> evidence.addAll(field.evidence()));
    evidence.add(span);
    var field =
        Field.heard(Drafting.cut(value, FieldName.PLACE), span, Drafting.because(before, said));
    return draft.learnt(FieldName.PLACE, field.with(evidence));
  }
}
