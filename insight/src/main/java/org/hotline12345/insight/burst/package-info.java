/// Many tickets at one place about one matter. Pure.
package org.hotline12345.insight.burst;
