/// What people looked for and the base does not know. Pure.
package org.hotline12345.knowledge.gap;
