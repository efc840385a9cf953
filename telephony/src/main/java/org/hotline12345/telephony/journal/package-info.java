/// What waits on disk while the database is away: entries of the contact log, one line each.
package org.hotline12345.telephony.journal;
