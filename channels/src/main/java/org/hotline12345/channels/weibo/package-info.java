/// Weibo's fan service (粉丝服务): signed JSON pushes; replies to private messages.
package org.hotline12345.channels.weibo;
