/// The rules of the queue as a city writes them: `config/acd.yml`.
package org.hotline12345.acd.config;
