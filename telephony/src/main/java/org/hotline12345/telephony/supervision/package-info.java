/// A supervisor's telephone in somebody else's call: listening, whispering, barging, taking over.
package org.hotline12345.telephony.supervision;
