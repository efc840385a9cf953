/// Holds, transfers and conferences as agents ask for them.
package org.hotline12345.desktop.transfer;
