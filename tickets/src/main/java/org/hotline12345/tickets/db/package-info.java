/// MySQL. SQL and JDBI live here; nothing outside this package sees them.
package org.hotline12345.tickets.db;
