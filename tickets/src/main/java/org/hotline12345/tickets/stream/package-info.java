/// What happened to all tickets, in order, for everything that reacts.
package org.hotline12345.tickets.stream;
