/// The HTTP side of supervision.
package org.hotline12345.desktop.supervision.http;
