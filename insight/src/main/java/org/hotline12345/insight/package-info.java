/// What all tickets together say: which are the same, what is becoming many, what will come next.
package org.hotline12345.insight;
