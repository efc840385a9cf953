/// Programs that measure this room.
package org.hotline12345.insight.tool;
