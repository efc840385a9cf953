package org.hotline12345.telephony.phones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a SIPp that plays many agents' phones wrote of its messages: when each phone hung up and
/// when it was rung next. Times are of SIPp's clock, in microseconds, the same for both.
public final class AgentPhones {
  private static final Pattern WHEN = Pattern.compile("^-{10,}\\s+(\\S+)[ \\t](\\S+).*");
  private static final Pattern INVITE = Pattern.compile("^INVITE sip:([a-z0-9-]+)@.*");
  private static final Pattern FROM = Pattern.compile("^From:.*<sip:([a-z0-9-]+)@.*");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

  private AgentPhones() {}

  /// @param free when the phone said BYE
  /// @param rung when the next INVITE reached it
  public record Gap(String agent, LocalDateTime free, LocalDateTime rung) {
    public double millis() {
      return Duration.between(free, rung).toNanos() / 1e6;
    }
  }

  /// In the order of the BYEs; a phone that was not rung again has none.
  public static List<Gap> gaps(Path messages) throws IOException {
    List<Gap> gaps = new ArrayList<>();
    Map<String, LocalDateTime> free = new HashMap<>();
    LocalDateTime at = LocalDateTime.MIN;
    boolean bye = false;
    for (String line : Files.readAllLines(messages)) {
      Matcher when = WHEN.matcher(line);
      if (when.matches()) {
        at = LocalDateTime.parse(when.group(1) + " " + when.group(2), TIME);
        bye = false;
        continue;
      }
      Matcher invite = INVITE.matcher(line);
      Matcher from = FROM.matcher(line);
      if (line.startsWith("BYE ")) {
        bye = true;
      } else if (bye && from.matches()) {
        free.putIfAbsent(from.group(1), at);
        bye = false;
      } else if (invite.matches() && free.containsKey(invite.group(1))) {
        gaps.add(new Gap(invite.group(1), free.remove(invite.group(1)), at));
      }
    }
    gaps.sort(java.util.Comparator.comparing(Gap::free));
    return gaps;
  }
}
