/// The city's names and grid, from `config/places.yml`.
package org.hotline12345.tickets.places;
