/// Calls in and out. Asterisk carries them; this room steers them and survives being restarted.
package org.hotline12345.telephony;
