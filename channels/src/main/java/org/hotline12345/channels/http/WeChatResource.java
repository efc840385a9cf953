package org.hotline12345.channels.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.hotline12345.channels.wechat.WeChatInbox;

/// The address to enter at WeChat (服务器配置).
@Path("/channels/wechat")
public final class WeChatResource {
  private final WeChatInbox inbox;

  public WeChatResource(WeChatInbox inbox) {
    this.inbox = inbox;
  }

  @GET
  public Response verify(
      @QueryParam("signature") String signature,
      @QueryParam("timestamp") String timestamp,
      @QueryParam("nonce") String nonce,
      @QueryParam("echostr") String echo) {
    return Bodies.response(
        inbox.verify(new WeChatInbox.Query(signature, timestamp, nonce, null, null), echo));
  }

  @POST
  public Response push(
      @QueryParam("signature") String signature,
      @QueryParam("timestamp") String timestamp,
      @QueryParam("nonce") String nonce,
      @QueryParam("encrypt_type") String encryptType,
      @QueryParam("msg_signature") String messageSignature,
      InputStream body)
      throws IOException {
    var query = new WeChatInbox.Query(signature, timestamp, nonce, encryptType, messageSignature);
    return Bodies.answer(body, bytes -> inbox.push(query, bytes));
  }
}
