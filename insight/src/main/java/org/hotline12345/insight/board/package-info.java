/// What the page of insights shows.
package org.hotline12345.insight.board;
