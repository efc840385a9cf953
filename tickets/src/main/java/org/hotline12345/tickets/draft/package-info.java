/// The ticket that fills itself while the citizen speaks. Pure.
package org.hotline12345.tickets.draft;
