/// Reads the ticket stream for the rest of the room.
package org.hotline12345.insight.follow;
