/// The norm meter's figures as tables, in CSV and XLSX.
package org.hotline12345.desktop.norm.sheet;
