package org.hotline12345.channels.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.hotline12345.channels.weibo.WeiboInbox;

/// The address to enter at Weibo's fan service.
@Path("/channels/weibo")
public final class WeiboResource {
  private final WeiboInbox inbox;

  public WeiboResource(WeiboInbox inbox) {
    this.inbox = inbox;
  }

  @GET
  public Response verify(
      @QueryParam("signature") String signature,
      @QueryParam("timestamp") String timestamp,
      @QueryParam("nonce") String nonce,
      @QueryParam("echostr") String echo) {
    return Bodies.response(inbox.verify(new WeiboInbox.Query(signature, timestamp, nonce), echo));
  }

  @POST
  public Response push(
      @QueryParam("signature") String signature,
      @QueryParam("timestamp") String timestamp,
      @QueryParam("nonce") String nonce,
      InputStream body)
      throws IOException {
    var query = new WeiboInbox.Query(signature, timestamp, nonce);
    return Bodies.answer(body, bytes -> inbox.push(query, bytes));
  }
}
