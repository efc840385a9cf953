/// Measures how well drafts are filled: dialogues with the tickets they should make.
package org.hotline12345.tickets.draft.tool;
