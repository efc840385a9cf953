/// The HTTP side of transfers.
package org.hotline12345.desktop.transfer.http;
