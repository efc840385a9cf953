package org.hotline12345.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// How long, and how often, a platform lets us answer a citizen's message.
///
/// @param open since the citizen's last message
/// @param replies to that message, at most
public record ReplyWindow(Duration open, int replies) {
  /// WeChat, customer-service messages (客服消息): five replies within 48 hours.
  public static final ReplyWindow WECHAT = new ReplyWindow(Duration.ofDays(2), 5);

  /// Weibo, fan service (粉丝服务): within 48 hours.
  public static final ReplyWindow WEIBO = new ReplyWindow(Duration.ofDays(2), Integer.MAX_VALUE);

  /// Why nothing may be sent now; empty if it may.
  ///
  /// @param said all that was said lately, oldest first
  public Optional<String> closed(List<Utterance> said, Instant now) {
    Optional<Utterance> last =
        said.reversed().stream().filter(u -> u.speaker() == Speaker.CITIZEN).findFirst();
    if (last.isEmpty()) {
      return Optional.of("诉求人未曾从此渠道留言");
    }
    if (Duration.between(last.get().at(), now).compareTo(open) >= 0) {
      return Optional.of("诉求人最后一次留言已超过" + open.toHours() + "小时");
    }
    long sent =
        said.stream()
            .filter(u -> u.speaker() != Speaker.CITIZEN && u.id() > last.get().id())
            .count();
    return sent >= replies
        ? Optional.of("诉求人最后一次留言后已回复" + replies + "条，等其再次留言后才能回复")
        : Optional.empty();
  }
}
