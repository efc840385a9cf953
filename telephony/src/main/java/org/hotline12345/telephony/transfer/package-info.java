/// Who else can be brought into a call: agents, the integrated lines, the emergency services.
package org.hotline12345.telephony.transfer;
