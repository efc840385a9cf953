/// A MySQL server of our own: initialised, started and stopped without root and without an
/// installation. For a first start and for tests; a city's database is its own.
package org.hotline12345.tickets.db.server;
