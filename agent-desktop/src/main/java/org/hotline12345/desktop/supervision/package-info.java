/// What supervisors see of calls and agents, and how they help.
package org.hotline12345.desktop.supervision;
