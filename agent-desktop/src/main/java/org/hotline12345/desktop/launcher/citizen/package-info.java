/// Plays the citizen: a real SIP telephone with a synthetic voice, and really signed messages.
package org.hotline12345.desktop.launcher.citizen;
