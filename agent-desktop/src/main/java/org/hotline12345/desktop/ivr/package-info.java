/// What callers hear before an agent answers: the flows, and announcements of known incidents.
package org.hotline12345.desktop.ivr;
