/// `./hotline bench assistance`: how soon help reaches the desk while many citizens speak.
package org.hotline12345.desktop.assist.bench;
