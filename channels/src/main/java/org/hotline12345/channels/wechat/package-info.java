/// WeChat official accounts (公众号): signed, optionally encrypted XML pushes; customer-service
// messages.
package org.hotline12345.channels.wechat;
