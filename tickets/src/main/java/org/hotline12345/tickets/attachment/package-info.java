/// Files that come with tickets.
package org.hotline12345.tickets.attachment;
