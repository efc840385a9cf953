/// Tickets over HTTP.
package org.hotline12345.desktop.ticket;
