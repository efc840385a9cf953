package org.hotline12345.desktop.architecture.planted.domain;

import java.time.Instant;

/// Planted: domain code that knows what only edges may know, and asks the clock.
public final class Leaks {
  org.asteriskjava.manager.ManagerConnection asterisk;
  org.vosk.Model vosk;
  org.apache.lucene.store.Directory lucene;
  de.bwaldvogel.liblinear.Model linear;
  me.chanjar.weixin.common.error.WxErrorException weChat;
  jakarta.ws.rs.core.Response http;
  org.eclipse.jetty.server.Server jetty;
  org.jdbi.v3.core.Jdbi jdbi;
  io.dropwizard.core.Configuration dropwizard;

  Instant now() {
    return Instant.now();
  }
}
