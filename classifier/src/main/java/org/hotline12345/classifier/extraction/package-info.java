/// Places, people, phones, times and emergencies found in a text, each with its span.
package org.hotline12345.classifier.extraction;
