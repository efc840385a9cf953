package org.hotline12345.desktop.live;

import java.util.List;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.desktop.assist.Assistant;
import org.hotline12345.desktop.http.KnowledgeResource;
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
  public void alarmed(String contactId, Analysis.Emergency emergency, long utteranceId) {
    hub.toServing(
        contactId,
        new LiveMessage.Alarm(contactId, emergency.service(), emergency.phrase(), utteranceId));
  }
}
