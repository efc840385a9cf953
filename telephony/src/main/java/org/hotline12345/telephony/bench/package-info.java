/// Measurements with real parts: `./hotline bench calls`.
package org.hotline12345.telephony.bench;
