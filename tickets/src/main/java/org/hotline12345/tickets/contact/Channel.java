package org.hotline12345.tickets.contact;

/// Where a citizen reached us. The lower-case name is used in the API and the database.
public enum Channel {
  PHONE,
  WECHAT,
  WEIBO,
  DOUYIN,
  APP,
  WEB,
  OPEN311,
  EVENT
}
