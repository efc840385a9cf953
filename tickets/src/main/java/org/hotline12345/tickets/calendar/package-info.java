/// Working days and hours, with China's make-up working days, from `config/calendar.yml`.
package org.hotline12345.tickets.calendar;
