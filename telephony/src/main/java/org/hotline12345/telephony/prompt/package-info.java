/// Text to telephone speech: Chinese read aloud by espeak-ng from numbered pinyin, and the
/// prompts that Asterisk plays. Good enough for a demonstration; a city records its own.
package org.hotline12345.telephony.prompt;
