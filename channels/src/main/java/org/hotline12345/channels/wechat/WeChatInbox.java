package org.hotline12345.channels.wechat;

import java.util.Optional;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutTextMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.hotline12345.channels.ChannelSettings;
import org.hotline12345.channels.Conversations;
import org.hotline12345.channels.Conversations.Taken;
import org.hotline12345.channels.Refusal;
import org.hotline12345.channels.Reply;
import org.hotline12345.channels.Signature;
import org.hotline12345.channels.StrictJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes WeChat's pushes: signature first, then decryption, then the message; answers passively
/// (被动回复) within the same request. Thread-safe.
public final class WeChatInbox {
  private static final Logger LOG = LoggerFactory.getLogger(WeChatInbox.class);
  private static final Reply NOTHING_TO_SAY = Reply.text("success");

  private final ChannelSettings.WeChat settings;
  private final Conversations conversations;
  private final Optional<WeChatCipher> cipher;
  private final WxMpDefaultConfigImpl library = new WxMpDefaultConfigImpl();

  public WeChatInbox(ChannelSettings.WeChat settings, Conversations conversations) {
    this.settings = settings;
    this.conversations = conversations;
    this.cipher = settings.aesKey().map(key -> new WeChatCipher(key, settings.appId()));
    library.setAppId(settings.appId());
    library.setToken(settings.token());
    settings.aesKey().ifPresent(library::setAesKey);
  }

  /// What stands in the address of each request; any of it may be missing (null).
  public record Query(
      String signature,
      String timestamp,
      String nonce,
      String encryptType,
      String messageSignature) {}

  /// WeChat asks whether this address is ours.
  public Reply verify(Query query, String echo) {
    return Refusal.catching(
        "WeChat",
        LOG,
        () -> {
          checkSignature(query);
          if (echo == null || !echo.matches("[\\x21-\\x7e]{1,200}")) {
            throw Refusal.malformed("echostr");
          }
          return Reply.text(echo);
        });
  }

  public Reply push(Query query, byte[] body) {
    return Refusal.catching("WeChat", LOG, () -> take(query, body));
  }

  private Reply take(Query query, byte[] body) {
    boolean encrypted = "aes".equals(query.encryptType());
    if (!encrypted) {
      checkSignature(query);
      return answer(SafeXml.parse(StrictJson.utf8(body)), false);
    }
    if (query.timestamp() == null || query.nonce() == null || query.messageSignature() == null) {
      throw Refusal.forbidden("wrong-signature");
    }
    SafeXml envelope = SafeXml.parse(StrictJson.utf8(body));
    String sealed = envelope.field("Encrypt").orElseThrow(() -> Refusal.malformed("no-Encrypt"));
    String expected = Signature.of(settings.token(), query.timestamp(), query.nonce(), sealed);
    if (!Signature.same(expected, query.messageSignature())) {
      throw Refusal.forbidden("wrong-signature");
    }
    Signature.checkFresh(query.timestamp(), conversations.now());
    String opened =
        cipher.orElseThrow(() -> Refusal.forbidden("encryption-not-set-up")).open(sealed);
    return answer(SafeXml.parse(opened), true);
  }

  private void checkSignature(Query query) {
    Signature.check(
        settings.token(), query.timestamp(), query.nonce(), query.signature(), conversations.now());
  }

  private Reply answer(SafeXml push, boolean encrypted) {
    WeChatPush.Kind kind = WeChatPush.read(push);
    return switch (kind) {
      case WeChatPush.Said said ->
          words(conversations.take(said.message()))
              .map(words -> reply(push, words, encrypted))
              .orElse(NOTHING_TO_SAY);
      case WeChatPush.Subscribed subscribed ->
          reply(push, "欢迎关注12345政务服务便民热线。直接在这里留言，即可反映诉求、查询进展。", encrypted);
      case WeChatPush.Nothing nothing -> NOTHING_TO_SAY;
    };
  }

  private static Optional<String> words(Taken taken) {
    return switch (taken) {
      case Taken.Begun begun ->
          Optional.of(
              "您好，12345已收到您的诉求"
                  + begun.contact().ticket().map(number -> "，工单号" + number).orElse("")
                  + "。人工坐席将尽快回复您，您可以继续补充时间、地点和情况。");
      case Taken.Rated rated -> Optional.of("感谢您的评价，您的意见已记录。");
      case Taken.Continued continued -> Optional.empty();
    };
  }

  /// The reply bears the push's own time, so that a repeat is answered in the same words.
  private Reply reply(SafeXml push, String words, boolean encrypted) {
    WxMpXmlOutTextMessage text =
        WxMpXmlOutMessage.TEXT()
            .content(words)
            .toUser(push.required("FromUserName", WeChatPush.OPENID))
            .fromUser(push.required("ToUserName", WeChatPush.OPENID))
            .build();
    text.setCreateTime(Long.valueOf(push.required("CreateTime", WeChatPush.NUMBER)));
    return new Reply(200, Reply.XML, encrypted ? text.toEncryptedXml(library) : text.toXml());
  }
}
