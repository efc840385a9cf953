package org.hotline12345.telephony.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.transfer.Target;

/// Asterisk's names of the legs beside the citizen's. Changed by the desk's thread alone;
/// [#agent(ContactId)] may be read by any.
final class Legs {
  private final Map<ContactId, String> agents = new ConcurrentHashMap<>();
  private final Map<ContactId, Map<Target, String>> guests = new HashMap<>();

  void agent(ContactId contact, String channel) {
    agents.put(contact, channel);
  }

  /// Empty when there is none.
  String agent(ContactId contact) {
    return agents.getOrDefault(contact, "");
  }

  void guest(ContactId contact, Target target, String channel) {
    guests.computeIfAbsent(contact, _ -> new LinkedHashMap<>()).put(target, channel);
  }

  Optional<String> guest(ContactId contact, Target target) {
    return Optional.ofNullable(guests.getOrDefault(contact, Map.of()).get(target));
  }

  void gone(ContactId contact, String channel) {
    agents.remove(contact, channel);
    guests.getOrDefault(contact, Map.of()).values().removeIf(channel::equals);
  }

  List<String> guests(ContactId contact) {
    return List.copyOf(guests.getOrDefault(contact, Map.of()).values());
  }

  void forget(ContactId contact) {
    agents.remove(contact);
    guests.remove(contact);
  }
}
