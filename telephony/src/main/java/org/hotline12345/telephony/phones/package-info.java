/// SIP phones played by programs, for tests and measurements: real SIP, real RTP.
package org.hotline12345.telephony.phones;
