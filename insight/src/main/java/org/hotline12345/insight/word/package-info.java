/// Words that many use just now, and words that nobody used before. Pure.
package org.hotline12345.insight.word;
