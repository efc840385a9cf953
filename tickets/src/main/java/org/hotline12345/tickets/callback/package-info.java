/// Asking the citizen whether the result satisfies (回访).
package org.hotline12345.tickets.callback;
