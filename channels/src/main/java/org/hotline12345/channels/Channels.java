package org.hotline12345.channels;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.channels.app.AppInbox;
import org.hotline12345.channels.http.AppResource;
import org.hotline12345.channels.http.WeChatResource;
import org.hotline12345.channels.http.WeiboResource;
import org.hotline12345.channels.wechat.WeChatInbox;
import org.hotline12345.channels.wechat.WeChatOutbox;
import org.hotline12345.channels.weibo.WeiboInbox;
import org.hotline12345.channels.weibo.WeiboOutbox;
import org.hotline12345.tickets.callback.CallBack;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;

/// The room's parts, joined: addresses for the platforms, a way out for each channel.
public final class Channels {
  private static final List<String> SATISFACTION = List.of("非常满意", "满意", "一般", "不满意", "非常不满意");

  private final Conversations conversations;
  private final Map<Channel, Outbox> outboxes = new EnumMap<>(Channel.class);
  private final List<Object> resources = new java.util.ArrayList<>();

  public Channels(ChannelSettings settings, Conversations conversations) {
    this.conversations = conversations;
    settings
        .wechat()
        .ifPresent(
            wechat -> {
              resources.add(new WeChatResource(new WeChatInbox(wechat, conversations)));
              outboxes.put(Channel.WECHAT, new WeChatOutbox(wechat, conversations));
            });
    settings
        .weibo()
        .ifPresent(
            weibo -> {
              resources.add(new WeiboResource(new WeiboInbox(weibo, conversations)));
              outboxes.put(Channel.WEIBO, new WeiboOutbox(weibo, conversations));
            });
    settings
        .app()
        .ifPresent(
            app -> {
              resources.add(new AppResource(new AppInbox(app, conversations)));
              outboxes.put(Channel.APP, (address, text) -> new SendResult.Sent());
            });
  }

  /// The JAX-RS resources to register.
  public List<Object> resources() {
    return List.copyOf(resources);
  }

  /// To be called once, when the rooms are joined and before the resources are reachable.
  ///
  /// @return how many chats asked for an agent again
  public int resume() {
    return conversations.resume();
  }

  /// Sends an agent's words. The caller appends them to the contact if they were sent.
  public SendResult send(Contact contact, String text) {
    return outbox(contact.channel())
        .map(outbox -> outbox.send(contact.address(), text))
        .orElseGet(() -> noWayOut(contact.channel()));
  }

  /// Tells the citizen the result and asks how satisfied they are, by buttons where the channel
  /// has them. The answer comes in as a message, which the ticket stream takes for what it is.
  public SendResult askSatisfaction(CallBack callBack) {
    return outbox(callBack.channel())
        .map(outbox -> outbox.ask(callBack.address(), question(callBack), SATISFACTION))
        .orElseGet(() -> noWayOut(callBack.channel()));
  }

  /// What [#askSatisfaction] says, for the record of the conversation.
  public static String question(CallBack callBack) {
    return "您反映的“%s”（工单%s）已有办理结果：%s\n请问您对办理结果满意吗？"
        .formatted(
            shortened(callBack.title(), 60), callBack.ticket(), shortened(callBack.reply(), 400));
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }

  public Optional<Outbox> outbox(Channel channel) {
    return Optional.ofNullable(outboxes.get(channel));
  }

  private static SendResult noWayOut(Channel channel) {
    return new SendResult.Failed("no way out to " + channel);
  }
}
