package org.hotline12345.desktop.live;

import java.util.List;
import org.hotline12345.desktop.assist.Alarm;
import org.hotline12345.desktop.assist.Assistant;
import org.hotline12345.desktop.http.KnowledgeResource;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.knowledge.KnowledgeBase;

/// Passes the assistant's findings on to the page of the agent who serves the contact.
public record LiveHelp(LiveHub hub) implements Assistant.Listener {
  @Override
  public void drafted(String contactId, String ticket) {
    hub.draftChanged(contactId, ticket);
  }

  @Override
  public void found(String contactId, List<KnowledgeBase.Hit> articles) {
    hub.toServing(
        contactId,
        new LiveMessage.Knowledge(
            contactId, articles.stream().map(KnowledgeResource.Hit::of).toList()));
  }

  @Override
  public void likened(String contactId, List<SimilarTicket> tickets) {
    hub.toServing(contactId, new LiveMessage.Similar(contactId, tickets));
  }

  @Override
  public void alarmed(String contactId, Alarm alarm) {
    LiveMessage message =
        new LiveMessage.Alarm(
            contactId,
            alarm.kind().name(),
            alarm.service(),
            alarm.phrase(),
            alarm.level(),
            alarm.utteranceId());
    hub.toServing(contactId, message);
    if (alarm.kind() == Alarm.Kind.EMERGENCY) {
      hub.toManagers(message);
    }
  }
}
