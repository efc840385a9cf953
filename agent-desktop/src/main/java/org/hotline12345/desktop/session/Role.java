package org.hotline12345.desktop.session;

/// What somebody may do. The names are used in the API, the database and `@RolesAllowed`.
public enum Role {
  AGENT,
  DISPATCHER,
  DEPARTMENT,
  MANAGER,
  ADMIN
}
