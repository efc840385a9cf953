/// The norm meter: who writes what it counts, and how people see and take it along.
package org.hotline12345.desktop.norm;
