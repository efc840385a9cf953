/// Recordings and findings in MySQL.
package org.hotline12345.telephony.recording.db;
