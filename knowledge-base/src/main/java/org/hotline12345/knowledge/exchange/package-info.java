/// Articles in and out: from documents people have, to files anybody can read.
package org.hotline12345.knowledge.exchange;
