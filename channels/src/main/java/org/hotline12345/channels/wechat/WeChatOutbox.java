package org.hotline12345.channels.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.apache.DefaultApacheHttpClientBuilder;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpClientImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage.MsgMenu;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.hotline12345.channels.ChannelSettings;
import org.hotline12345.channels.Conversations;
import org.hotline12345.channels.Outbox;
import org.hotline12345.channels.ReplyWindow;
import org.hotline12345.channels.SendResult;
import org.hotline12345.tickets.contact.Channel;

/// Customer-service messages (客服消息). The library keeps the access token and renews it.
public final class WeChatOutbox implements Outbox {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int OUT_OF_TIME = 45015;
  private static final int TOO_MANY = 45047;
  private static final int NOT_SUBSCRIBED = 43004;

  private final Conversations conversations;
  private final WxMpService service = new WxMpServiceHttpClientImpl();

  public WeChatOutbox(ChannelSettings.WeChat settings, Conversations conversations) {
    this.conversations = conversations;
    WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
    config.setAppId(settings.appId());
    config.setSecret(settings.appSecret());
    settings
        .api()
        .ifPresent(
            api -> {
              WxMpHostConfig hosts = new WxMpHostConfig();
              hosts.setApiHost(api.toString().replaceAll("/+$", ""));
              config.setHostConfig(hosts);
            });
    DefaultApacheHttpClientBuilder http = DefaultApacheHttpClientBuilder.get();
    http.setConnectionTimeout(TIMEOUT_MILLIS);
    http.setSoTimeout(TIMEOUT_MILLIS);
    http.setConnectionRequestTimeout(TIMEOUT_MILLIS);
    config.setApacheHttpClientBuilder(http);
    service.setWxMpConfigStorage(config);
    service.setMaxRetryTimes(1);
  }

  @Override
  public SendResult send(String address, String text) {
    return send(WxMpKefuMessage.TEXT().toUser(address).content(text).build());
  }

  /// A menu message (msgmenu): a tap on a choice sends its text.
  @Override
  public SendResult ask(String address, String question, List<String> choices) {
    List<MsgMenu> menu = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      menu.add(new MsgMenu(String.valueOf(choices.size() - i), choices.get(i)));
    }
    return send(
        WxMpKefuMessage.MSGMENU()
            .toUser(address)
            .headContent(question)
            .msgMenus(menu)
            .tailContent("点选上面一项，或回复数字1至5（5为非常满意）。")
            .build());
  }

  private SendResult send(WxMpKefuMessage message) {
    Optional<String> closed =
        ReplyWindow.WECHAT.closed(
            conversations.lately(Channel.WECHAT, message.getToUser()), conversations.now());
    if (closed.isPresent()) {
      return new SendResult.WindowClosed(closed.get());
    }
    try {
      service.getKefuService().sendKefuMessage(message);
      return new SendResult.Sent();
    } catch (WxErrorException e) {
      return refused(e.getError().getErrorCode());
    } catch (WxRuntimeException e) {
      return new SendResult.Failed("WeChat not reachable: " + e.getClass().getSimpleName());
    }
  }

  private static SendResult refused(int code) {
    return switch (code) {
      case OUT_OF_TIME -> new SendResult.WindowClosed("微信：已超过48小时回复期限");
      case TOO_MANY -> new SendResult.WindowClosed("微信：回复条数已达上限");
      case NOT_SUBSCRIBED -> new SendResult.WindowClosed("微信：诉求人已取消关注");
      default -> new SendResult.Failed("WeChat error " + code);
    };
  }
}
