package org.hotline12345.channels.wechat;

import java.util.Optional;
import org.hotline12345.channels.Conversations.Message;
import org.hotline12345.channels.Place;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Utterance.Media;

/// What WeChat pushes, read: something the citizen said, a subscription, or nothing for us. Kinds
/// that are not known are acknowledged and leave no trace, for WeChat invents new ones.
final class WeChatPush {
  static final String OPENID = "[A-Za-z0-9_@.-]{1,64}";
  static final String NUMBER = "[0-9]{1,19}";
  private static final String DEGREES = "-?[0-9]{1,3}(\\.[0-9]{1,20})?";
  private static final int MAX_REFERENCE = 1000;

  private WeChatPush() {}

  sealed interface Kind {}

  record Said(Message message) implements Kind {}

  record Subscribed() implements Kind {}

  record Nothing() implements Kind {}

  /// @throws org.hotline12345.channels.Refusal 400 if a field is missing or odd
  static Kind read(SafeXml push) {
    push.required("ToUserName", OPENID);
    push.required("CreateTime", NUMBER);
    String type = push.required("MsgType", "[A-Za-z_]{1,40}");
    return switch (type) {
      case "text" -> said(push, push.required("Content", "(?s).{1,4000}"), Optional.empty());
      case "voice" ->
          said(push, push.field("Recognition").orElse("[语音]"), media(push, "voice", "MediaId"));
      case "image" -> said(push, "[图片]", media(push, "image", "PicUrl"));
      case "video", "shortvideo" -> said(push, "[视频]", media(push, "video", "MediaId"));
      case "location" -> said(push, push.field("Label").orElse("[位置]"), place(push));
      case "link" ->
          said(
              push,
              push.field("Title").orElse("[链接]") + " " + push.field("Url").orElse(""),
              Optional.empty());
      case "event" -> event(push);
      default -> new Nothing();
    };
  }

  private static Kind event(SafeXml push) {
    push.required("FromUserName", OPENID);
    return push.field("Event").filter("subscribe"::equals).isPresent()
        ? new Subscribed()
        : new Nothing();
  }

  private static Kind said(SafeXml push, String text, Optional<Media> media) {
    return new Said(
        new Message(
            Channel.WECHAT,
            push.required("MsgId", NUMBER),
            push.required("FromUserName", OPENID),
            Optional.empty(),
            text,
            media));
  }

  private static Optional<Media> media(SafeXml push, String kind, String field) {
    return push.field(field)
        .or(() -> push.field("MediaId"))
        .filter(reference -> reference.length() <= MAX_REFERENCE)
        .map(reference -> new Media(kind, reference));
  }

  private static Optional<Media> place(SafeXml push) {
    return Optional.of(
        new Place(
                Double.parseDouble(push.required("Location_X", DEGREES)),
                Double.parseDouble(push.required("Location_Y", DEGREES)))
            .media());
  }
}
