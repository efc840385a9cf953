/// Sightings and alarms in MySQL.
package org.hotline12345.insight.db;
