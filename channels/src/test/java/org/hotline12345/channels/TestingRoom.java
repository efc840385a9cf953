package org.hotline12345.channels;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.Request;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Speaker;

/// The whole room over a log in memory.
public final class TestingRoom {
  public static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  public static final String TOKEN = "a-wechat-token";
  public static final String APP_ID = "wx12345demo000001";
  public static final String SECRET = "a-wechat-secret";
  public static final String WEIBO_SECRET = "xyz123xyz";
  public static final String APP_KEY = "0123456789abcdef";

  public final TestingClock clock = new TestingClock();
  public final TestingContactLog log = new TestingContactLog();
  public final Acd acd = new Acd(clock, AcdRules.DEFAULTS);
  public final Conversations conversations = new Conversations(log, log, acd, clock);
  public final Channels channels;

  public TestingRoom() {
    this(URI.create("http://127.0.0.1:1"));
  }

  public TestingRoom(URI api) {
    channels = new Channels(settings(api), conversations);
  }

  private static ChannelSettings settings(URI api) {
    return new ChannelSettings(
        Optional.of(
            new ChannelSettings.WeChat(
                APP_ID, SECRET, TOKEN, Optional.of(AES_KEY), Optional.of(api))),
        Optional.of(new ChannelSettings.Weibo(WEIBO_SECRET, "a-weibo-token", Optional.of(api))),
        Optional.of(new ChannelSettings.App(APP_KEY)));
  }

  public List<String> waiting() {
    return acd.snapshot().waiting().stream().map(Request::contact).map(Object::toString).toList();
  }

  public Contact onlyContact() {
    List<Contact> all = log.contacts();
    if (all.size() != 1) {
      throw new AssertionError("one contact expected, there are " + all.size());
    }
    return all.getFirst();
  }

  public void agentSaid(Contact contact, String text) {
    log.append(
        contact.id(), Speaker.AGENT, text, clock.instant(), Optional.empty(), Optional.empty());
  }
}
