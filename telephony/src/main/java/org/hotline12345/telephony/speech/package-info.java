/// Live transcription: one AudioSocket connection per speaker in, partial and final sentences
/// out. The recogniser is a port; Vosk stays in its own sub-package.
package org.hotline12345.telephony.speech;
