/// Findings in MySQL.
package org.hotline12345.telephony.quality.db;
