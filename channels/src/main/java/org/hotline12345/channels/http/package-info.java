/// The channels' addresses on the web: read, with limits, call the inbox, answer.
package org.hotline12345.channels.http;
