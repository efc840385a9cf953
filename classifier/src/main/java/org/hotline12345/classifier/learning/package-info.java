/// Learning from dispatchers' corrections: retraining in the background, a gate, versions, the way
/// back. It knows no database and no HTTP.
package org.hotline12345.classifier.learning;
