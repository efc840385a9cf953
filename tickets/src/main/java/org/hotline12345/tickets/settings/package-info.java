/// Reads the files under `config/` strictly and names the line of a mistake.
package org.hotline12345.tickets.settings;
