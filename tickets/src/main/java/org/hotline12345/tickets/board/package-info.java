/// The day's figures for the wall board.
package org.hotline12345.tickets.board;
