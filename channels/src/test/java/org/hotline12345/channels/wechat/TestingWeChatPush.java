package org.hotline12345.channels.wechat;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.hotline12345.channels.Signature;
import org.hotline12345.channels.TestingRoom;

/// Pushes to a webhook as WeChat does, signed, and encrypted by WeChat's own recipe.
public final class TestingWeChatPush {
  public static final String OPENID = "oCitizen_0000000000000000001";
  private static final String NONCE = "889921";

  private final WebTarget webhook;
  private final String timestamp;
  private String token = TestingRoom.TOKEN;
  private String aesKey = TestingRoom.AES_KEY;
  private String appId = TestingRoom.APP_ID;

  public TestingWeChatPush(WebTarget webhook, String timestamp) {
    this.webhook = webhook.path("/channels/wechat");
    this.timestamp = timestamp;
  }

  public TestingWeChatPush token(String other) {
    this.token = other;
    return this;
  }

  public TestingWeChatPush aesKey(String other) {
    this.aesKey = other;
    return this;
  }

  public TestingWeChatPush appId(String other) {
    this.appId = other;
    return this;
  }

  public static String message(String type, String fields) {
    return "<xml><ToUserName><![CDATA[gh_12345]]></ToUserName><FromUserName><![CDATA["
        + OPENID
        + "]]></FromUserName><CreateTime>1763859600</CreateTime><MsgType><![CDATA["
        + type
        + "]]></MsgType>"
        + fields
        + "</xml>";
  }

  public static String text(String content, String id) {
    return message(
        "text", "<Content><![CDATA[" + content + "]]></Content><MsgId>" + id + "</MsgId>");
  }

  public Response verify(String echo) {
    return webhook
        .queryParam("signature", Signature.of(token, timestamp, NONCE))
        .queryParam("timestamp", timestamp)
        .queryParam("nonce", NONCE)
        .queryParam("echostr", echo)
        .request()
        .get();
  }

  public Response plain(String xml) {
    return signed()
        .request()
        .post(Entity.entity(xml, MediaType.TEXT_XML_TYPE.withCharset("UTF-8")));
  }

  public WebTarget signed() {
    return webhook
        .queryParam("signature", Signature.of(token, timestamp, NONCE))
        .queryParam("timestamp", timestamp)
        .queryParam("nonce", NONCE);
  }

  public Response encrypted(String xml) {
    String sealed = new WxCryptUtil(token, aesKey, appId).encrypt("0123456789abcdef", xml);
    return signed()
        .queryParam("encrypt_type", "aes")
        .queryParam("msg_signature", Signature.of(token, timestamp, NONCE, sealed))
        .request()
        .post(
            Entity.entity(
                "<xml><ToUserName><![CDATA[gh_12345]]></ToUserName><Encrypt><![CDATA["
                    + sealed
                    + "]]></Encrypt></xml>",
                MediaType.TEXT_XML_TYPE.withCharset("UTF-8")));
  }

  /// Opens an encrypted answer and checks its signature, as WeChat does.
  public String open(String answer) {
    SafeXml envelope = SafeXml.parse(answer);
    return new WxCryptUtil(token, aesKey, appId)
        .decryptContent(
            envelope.required("MsgSignature", "[0-9a-f]{40}"),
            envelope.required("TimeStamp", "[0-9]+"),
            envelope.required("Nonce", ".+"),
            envelope.field("Encrypt").orElseThrow());
  }
}
