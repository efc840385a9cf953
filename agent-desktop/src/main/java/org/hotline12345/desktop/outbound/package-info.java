/// Calls from the hotline to citizens: the ledger of missed calls, and what agents dial.
package org.hotline12345.desktop.outbound;
