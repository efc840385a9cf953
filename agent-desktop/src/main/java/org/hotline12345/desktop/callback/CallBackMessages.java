package org.hotline12345.desktop.callback;

import java.time.InstantSource;
import java.util.Optional;
import org.hotline12345.channels.Channels;
import org.hotline12345.channels.SendResult;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.callback.Answer;
import org.hotline12345.tickets.callback.CallBack;
import org.hotline12345.tickets.contact.Speaker;

/// Call-backs by message. The question is written into the citizen's latest conversation, so that
/// agents see it there and the channel's limits count it.
public record CallBackMessages(Channels channels, Tickets tickets, InstantSource clock)
    implements CallBackSweep.Messages {
  @Override
  public Optional<Answer.NotReached> ask(CallBack callBack) {
    return switch (channels.askSatisfaction(callBack)) {
      case SendResult.WindowClosed closed -> Optional.of(new Answer.NotReached(closed.because()));
      case SendResult.Failed failed -> Optional.of(new Answer.NotReached(failed.reason()));
      case SendResult.Sent sent -> {
        note(callBack);
        yield Optional.empty();
      }
    };
  }

  private void note(CallBack callBack) {
    tickets.queries().contactsOfCitizen(callBack.channel(), callBack.address(), 1).stream()
        .findFirst()
        .ifPresent(
            contact ->
                tickets
                    .contacts()
                    .append(
                        contact.id(),
                        Speaker.SYSTEM,
                        Channels.question(callBack),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty()));
  }
}
