/// Calls of ours that bring a citizen and an agent together.
package org.hotline12345.telephony.outbound;
