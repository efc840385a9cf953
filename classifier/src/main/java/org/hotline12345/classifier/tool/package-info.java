/// Command-line tools: train, evaluate, benchmark, and the build step that makes the shipped
// models.
package org.hotline12345.classifier.tool;
