/// Earlier tickets in a Lucene index on disk.
package org.hotline12345.insight.lucene;
