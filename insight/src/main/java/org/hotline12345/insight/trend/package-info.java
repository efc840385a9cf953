/// What rises and falls, and what to act on before complaints come (未诉先办). Pure.
package org.hotline12345.insight.trend;
