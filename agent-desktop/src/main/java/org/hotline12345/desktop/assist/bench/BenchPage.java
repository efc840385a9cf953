package org.hotline12345.desktop.assist.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.hotline12345.desktop.live.Wire;

/// An agent's page: notes when what it is told arrives after the citizen's newest words. Messages
/// come in the order in which they were put on the wire, so the first draft after a sentence
/// has learnt from it.
final class BenchPage implements Wire {
  private final ObjectMapper mapper;
  private final Latencies utterances;
  private final Latencies drafts;
  private final Latencies articles;
  private final Latencies similar;
  private volatile long spokenAt;
  private boolean awaitsDraft;

  record Measured(Latencies utterances, Latencies drafts, Latencies articles, Latencies similar) {}

  BenchPage(ObjectMapper mapper, Measured measured) {
    this.mapper = mapper;
    this.utterances = measured.utterances();
    this.drafts = measured.drafts();
    this.articles = measured.articles();
    this.similar = measured.similar();
  }

  /// The recogniser has just given a final utterance of the citizen.
  void spoken() {
    spokenAt = System.nanoTime();
  }

  @Override
  public void send(String text) throws IOException {
    long now = System.nanoTime();
    long since = spokenAt;
    if (since == 0) {
      return;
    }
    JsonNode message = mapper.readTree(text);
    switch (message.path("type").asText()) {
      case "utterance" -> {
        if (message.path("utterance").path("speaker").asText().equals("CITIZEN")) {
          utterances.add(now - since);
          awaitsDraft = true;
        }
      }
      case "draft" -> {
        if (awaitsDraft) {
          drafts.add(now - since);
          awaitsDraft = false;
        }
      }
      case "knowledge" -> articles.add(now - since);
      case "similar" -> similar.add(now - since);
      default -> {}
    }
  }

  @Override
  public void close(int status, String reason) {
    if (status == TRY_AGAIN) {
      throw new IllegalStateException("a page could not follow: " + reason);
    }
  }
}
