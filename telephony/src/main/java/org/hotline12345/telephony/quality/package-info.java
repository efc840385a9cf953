/// Rules that every call is checked by when it is over, and what was found.
package org.hotline12345.telephony.quality;
