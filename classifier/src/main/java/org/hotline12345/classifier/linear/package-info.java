/// Linear text classification over character and pinyin n-grams, trainable on any labelled text.
package org.hotline12345.classifier.linear;
