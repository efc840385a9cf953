/// When two tickets are the same. Pure.
package org.hotline12345.insight.similar;
