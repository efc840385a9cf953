package org.hotline12345.desktop.ivr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hotline12345.telephony.ivr.Sounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The machine's voice, which is looked for in the background when the server starts: until it is
/// found, and where there is none, flows go on without what would have to be spoken anew.
public final class LateSounds implements Sounds, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LateSounds.class);

  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Sounds voice;

  /// Finds a voice; may take minutes.
  public interface Search {
    Sounds find() throws IOException;
  }

  /// @param texts spoken as soon as there is a voice
  public LateSounds(Search search, Set<String> texts) {
    work.execute(
        () -> {
          try {
            voice = search.find();
            texts.forEach(voice::prompt);
          } catch (IOException none) {
            log.warn("no speech synthesis, flows play recorded prompts alone: {}", none.toString());
          }
        });
  }

  /// Speaks in the background what callers will hear soon.
  public void ahead(String words) {
    if (voice != null && !work.isShutdown()) {
      work.execute(() -> prompt(words));
    }
  }

  @Override
  public Optional<Path> prompt(String prompt) {
    return voice == null ? Optional.empty() : voice.prompt(prompt);
  }

  @Override
  public Optional<Path> once(String words) {
    return voice == null ? Optional.empty() : voice.once(words);
  }

  @Override
  public void forget(Path once) {
    if (voice != null) {
      voice.forget(once);
    }
  }

  @Override
  public Optional<Path> beep() {
    return voice == null ? Optional.empty() : voice.beep();
  }

  @Override
  public void close() {
    work.shutdownNow();
  }
}
