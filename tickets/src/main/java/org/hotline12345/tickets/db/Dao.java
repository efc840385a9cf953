package org.hotline12345.tickets.db;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/// The DAOs of a handle. Attaching one costs more than most statements, so each is attached once.
public final class Dao implements JdbiConfig<Dao> {
  private final Map<Class<?>, Object> attached = new HashMap<>();

  static <T> T of(Handle handle, Class<T> type) {
    var known = handle.getConfig(Dao.class).attached;
    var dao = known.get(type);
    if (dao == null) {
      dao = handle.attach(type);
      known.put(type, dao);
    }
    return type.cast(dao);
  }

  /// Copies belong to other scopes and begin empty.
  @Override
  public Dao createCopy() {
    return new Dao();
  }
}
