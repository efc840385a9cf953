/// The dispatch catalogue (派单目录): how long things may take, from `config/catalogue.yml`.
package org.hotline12345.tickets.catalogue;
