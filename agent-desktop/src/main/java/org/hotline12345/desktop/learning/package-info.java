/// Learning from the lines that people choose: examples, trainings, versions.
package org.hotline12345.desktop.learning;
