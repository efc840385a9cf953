/// Insights over HTTP.
package org.hotline12345.desktop.insight.http;
