/// What all tickets together say, as the pages see it.
package org.hotline12345.desktop.insight;
