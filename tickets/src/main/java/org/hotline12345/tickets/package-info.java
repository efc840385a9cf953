/// The one ticket stream: life, drafting, departments, clocks, call-backs. [Tickets] is the door.
package org.hotline12345.tickets;
