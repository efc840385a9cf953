/// What `./hotline` runs: starts and stops the parts, looks at them, and plays the citizen.
package org.hotline12345.desktop.launcher;
