/// What is known of a recording, over HTTP.
package org.hotline12345.desktop.recording.http;
