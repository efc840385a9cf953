/// Who hears recordings, how long they stay, and whether there is room for them.
package org.hotline12345.desktop.recording;
