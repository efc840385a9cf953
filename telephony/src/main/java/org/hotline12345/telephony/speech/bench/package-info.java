/// Measurements of the speech path: word errors of a model, and how many streams a machine
/// carries.
package org.hotline12345.telephony.speech.bench;
