/// Vosk in this process. Natives exist for Linux on x86-64; elsewhere loading fails with a
/// reason.
package org.hotline12345.telephony.speech.vosk;
