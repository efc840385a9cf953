package org.hotline12345.desktop.outbound.http;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.hotline12345.desktop.http.Problem;
import org.hotline12345.desktop.outbound.OutboundDesk.Done;

/// What is said about a call that was asked for.
final class Answers {
  private Answers() {}

  static Response of(Done done) {
    return switch (done) {
      case Done.Calling(String contact) ->
          Response.status(201).entity(Map.of("contact", contact)).build();
      case Done.NotFound _ -> Problem.of(404, "not-found").response();
      case Done.AgentOccupied _ ->
          Problem.of(
                  409,
                  "agent-occupied",
                  "请先签入，并结束当前会话，再外呼。",
                  "Sign in and end your conversation first.")
              .response();
      case Done.Taken _ ->
          Problem.of(
                  409,
                  "not-now",
                  "该市民正在被回拨、正在来电，或已处理完毕。",
                  "Somebody calls this citizen, or it is settled.")
              .response();
      case Done.NumberForbidden _ ->
          Problem.of(422, "number-forbidden", "该号码不允许外呼。", "This number may not be called.")
              .response();
      case Done.TooMany _ ->
          Problem.of(429, "too-many-calls", "一小时内外呼次数已达上限。", "Too many calls within an hour.")
              .response();
      case Done.NoTelephone _ ->
          Problem.of(503, "unavailable", "电话系统未连接，暂时不能外呼。", "The telephone system is away.")
              .response();
    };
  }
}
