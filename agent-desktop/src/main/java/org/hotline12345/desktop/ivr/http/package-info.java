/// The flows and announcements by HTTP.
package org.hotline12345.desktop.ivr.http;
