/// What of a ticket is counted: when, where, which matter, which words. Names nobody.
package org.hotline12345.insight.sighting;
