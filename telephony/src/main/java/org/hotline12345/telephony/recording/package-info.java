/// What becomes of the audio of a call that is over.
package org.hotline12345.telephony.recording;
