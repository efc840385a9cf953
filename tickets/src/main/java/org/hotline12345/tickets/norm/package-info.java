/// The norm meter: how well the hotline is reached (GB/T 33358-2016), computed from recorded events
/// alone, for any period.
package org.hotline12345.tickets.norm;
