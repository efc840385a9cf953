/// The life of one call as a pure state machine, and what Asterisk tells about it. No Asterisk
/// library types.
package org.hotline12345.telephony.call;
