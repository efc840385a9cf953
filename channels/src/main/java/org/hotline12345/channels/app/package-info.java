/// The city's own app or mini program: JSON with a bearer key.
package org.hotline12345.channels.app;
