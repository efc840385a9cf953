/// Messages in and out: WeChat, Weibo and the city's own app. A webhook answers only after the
/// message is stored; a repeat is stored once and answered as before. What `docs/channels.md`
/// says of each platform is done here.
package org.hotline12345.channels;
