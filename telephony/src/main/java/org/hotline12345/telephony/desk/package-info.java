/// Where everything about calls comes together: one queue, one thread, one state per call.
package org.hotline12345.telephony.desk;
