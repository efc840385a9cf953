/// An Asterisk of our own: its configuration rendered from `config/asterisk`, its process started
/// and stopped. Nothing here speaks to a running call.
package org.hotline12345.telephony.asterisk.server;
