package org.hotline12345.insight.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What of an address says "the same place": its street and its estate, without the house.
public record PlaceKeys(
    Optional<String> district, Optional<String> street, Optional<String> estate) {
  private static final String NAME = "[\\p{IsHan}A-Za-z]";
  private static final Pattern DISTRICT =
      Pattern.compile("^(?:" + NAME + "{2,6}?(?:省|市))?(" + NAME + "{2,5}?(?:区|县|旗))(?!间)");
  private static final Pattern STREET = Pattern.compile(NAME + "{1,8}?(?:大街|大道|街(?!道)|路|巷|胡同)");
  private static final Pattern ESTATE =
      Pattern.compile(NAME + "{1,10}?(?:小区|花园|家园|社区|苑|新村|村|广场|大厦|市场|学校|中学|小学|医院|公园|公寓|车站)");

  public static final PlaceKeys NOWHERE =
      new PlaceKeys(Optional.empty(), Optional.empty(), Optional.empty());

  public static PlaceKeys of(String place) {
    var rest = place.strip();
    var district = Optional.<String>empty();
    var found = DISTRICT.matcher(rest);
    if (found.find() && !found.group(1).endsWith("小区") && !found.group(1).endsWith("社区")) {
      district = Optional.of(found.group(1));
      rest = rest.substring(found.end());
    }
    var street = Optional.<String>empty();
    found = STREET.matcher(rest);
    if (found.find()) {
      street = Optional.of(found.group());
      rest = rest.substring(found.end());
    }
    found = ESTATE.matcher(rest);
    return new PlaceKeys(
        district, street, found.find() ? Optional.of(found.group()) : Optional.empty());
  }

  /// The keys under which a ticket is found at its place; empty for an unknown place.
  public List<String> keys() {
    var keys = new ArrayList<String>();
    street.ifPresent(name -> keys.add("street:" + name));
    estate.ifPresent(name -> keys.add("estate:" + name));
    return keys;
  }

  /// Both are known and have nothing in common.
  public boolean elsewhere(PlaceKeys other) {
    var mine = keys();
    var theirs = other.keys();
    return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
  }
}
