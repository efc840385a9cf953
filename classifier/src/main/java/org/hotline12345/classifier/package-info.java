/// Text in, meaning out: line, kind, urgency, place, people, phones, times, each with reasons.
package org.hotline12345.classifier;
