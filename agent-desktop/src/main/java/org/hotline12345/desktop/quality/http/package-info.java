/// What inspectors see of calls and judge, over HTTP.
package org.hotline12345.desktop.quality.http;
