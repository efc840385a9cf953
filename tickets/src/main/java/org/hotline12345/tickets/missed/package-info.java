/// Callers who did not reach an agent (漏接电话回拨): one open row per citizen, its place kept by its
/// original arrival, called back by rule, then closed with a reason.
package org.hotline12345.tickets.missed;
