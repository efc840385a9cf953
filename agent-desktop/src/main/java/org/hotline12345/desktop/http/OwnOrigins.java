package org.hotline12345.desktop.http;

import java.util.Set;

/// Which origins a browser may send from: the one the request was addressed to, and those named in
/// the configuration.
public record OwnOrigins(Set<String> named) {
  public OwnOrigins {
    named = Set.copyOf(named);
  }

  /// @param origin the header `Origin`, null when there is none
  /// @param host the header `Host`
  public boolean allows(String origin, String host) {
    return origin == null
        || named.contains(origin)
        || (host != null && (origin.equals("http://" + host) || origin.equals("https://" + host)));
  }
}
