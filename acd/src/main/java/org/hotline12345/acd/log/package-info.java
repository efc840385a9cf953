/// Everything the ACD was told and decided, line by line, so that it can be gone through again.
package org.hotline12345.acd.log;
