package org.hotline12345.desktop.http;

import java.util.Map;
import org.hotline12345.desktop.http.Problem.Words;

/// The usual sentence for each machine word.
final class ProblemWords {
  private static final Map<String, Words> USUAL =
      Map.ofEntries(
          Map.entry("malformed", new Words("请求内容格式不正确。", "The request cannot be read.")),
          Map.entry("not-signed-in", new Words("请先登录。", "Sign in first.")),
          Map.entry("wrong-password", new Words("用户名或密码不正确。", "Wrong user name or password.")),
          Map.entry(
              "too-many-wrong-passwords",
              new Words("密码错误次数过多，请稍后再试。", "Too many wrong passwords, try again later.")),
          Map.entry("forbidden", new Words("您没有此项权限。", "Your role does not allow this.")),
          Map.entry(
              "cross-site", new Words("拒绝来自其他网站的请求。", "Requests from other sites are refused.")),
          Map.entry("not-found", new Words("没有找到。", "Not found.")),
          Map.entry("method-not-allowed", new Words("不支持该操作。", "This method is not allowed.")),
          Map.entry("not-acceptable", new Words("无法提供所要求的格式。", "No such representation.")),
          Map.entry(
              "unsupported-media-type", new Words("不支持的内容类型。", "This content type is not read.")),
          Map.entry("too-large", new Words("请求内容过大。", "The request is too large.")),
          Map.entry(
              "stale",
              new Words("内容已被他人更新，请刷新后重试。", "Somebody changed it meanwhile; load it again.")),
          Map.entry("not-now", new Words("当前状态不允许此操作。", "Its state does not allow this now.")),
          Map.entry(
              "reply-window-closed",
              new Words("该渠道的回复时限已过。", "The channel no longer lets us answer.")),
          Map.entry("invalid", new Words("请求中有不合规的值。", "A value of the request is not allowed.")),
          Map.entry(
              "database-away",
              new Words(
                  "数据库暂时连不上，通话不受影响，请稍后重试。",
                  "The database cannot be reached; calls go on, try again later.")),
          Map.entry(
              "unavailable", new Words("服务暂不可用，请稍后重试。", "Not available now, try again later.")),
          Map.entry(
              "internal", new Words("系统内部错误，已记录。", "Something failed on our side; it is logged.")));

  private ProblemWords() {}

  static Words of(Problem problem) {
    return problem
        .words()
        .orElseGet(
            () -> USUAL.getOrDefault(problem.error(), new Words(problem.error(), problem.error())));
  }
}
