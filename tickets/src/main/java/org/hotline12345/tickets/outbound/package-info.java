/// Calls from us to citizens: when they are allowed, how many, and what came of them.
package org.hotline12345.tickets.outbound;
