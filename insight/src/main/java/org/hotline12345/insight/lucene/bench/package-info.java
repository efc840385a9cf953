/// Measures the index of earlier tickets beside plain Lucene.
package org.hotline12345.insight.lucene.bench;
