/// Articles with owner, validity and source; searched and suggested.
package org.hotline12345.knowledge;
