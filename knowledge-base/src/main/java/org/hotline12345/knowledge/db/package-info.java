/// Articles, their versions and what people think of them, in MySQL.
package org.hotline12345.knowledge.db;
