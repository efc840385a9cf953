/// Who serves the next contact: one queue for calls and messages. Pure core; nothing here knows of
/// Asterisk, HTTP or the database.
package org.hotline12345.acd;
