/// The integrated lines and the departments behind them, from `config/lines.yml`.
package org.hotline12345.tickets.lines;
