package org.hotline12345.classifier.learning;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.classifier.learning.Version.Verdict;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.linear.Settings;

/// A classifier that learns. [#retrain] learns in the background from the shipped examples and all
/// corrections; the new model takes over at once if it is not worse on a kept-back part, while
/// callers go on analysing. What it learnt outlives a restart. Thread-safe.
public final class Learning implements Classifier, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Learning.class.getName());
  private static final int MOST_CORRECTIONS = 20_000;

  private final ShippedClassifier shipped;
  private final Lesson lesson;
  private final Versions versions;
  private final InstantSource clock;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("learning").daemon().factory());
  private volatile ShippedClassifier inUse;

  private Learning(ShippedClassifier shipped, Lesson lesson, Versions versions, InstantSource clock)
      throws IOException {
    this.shipped = shipped;
    this.lesson = lesson;
    this.versions = versions;
    this.clock = clock;
    this.inUse = readable(versions.current());
  }

  /// @param folder where versions are kept
  /// @param limit how many versions are kept
  /// @throws IOException when the folder cannot be read or written. A version in use that cannot be
  ///     read, or was written by another release, is left for the shipped model, with a warning
  public static Learning open(
      Path folder, ShippedClassifier shipped, InstantSource clock, int limit) throws IOException {
    return open(
        folder, shipped, clock, limit, ShippedClassifier.examples("lines"), Settings.SHORT_TEXTS);
  }

  static Learning open(
      Path folder,
      ShippedClassifier shipped,
      InstantSource clock,
      int limit,
      List<Example> examples,
      Settings settings)
      throws IOException {
    return new Learning(
        shipped, new Lesson(examples, settings), new Versions(folder, limit), clock);
  }

  @Override
  public Analysis analyse(String text) {
    return inUse.analyse(text);
  }

  /// @param all every correction so far, oldest first, not only the new ones
  /// @return what became of it, later; empty when a retraining is under way
  public Optional<CompletableFuture<Version>> retrain(List<Correction> all) {
    if (!busy.compareAndSet(false, true)) {
      return Optional.empty();
    }
    var recent = List.copyOf(all.subList(Math.max(0, all.size() - MOST_CORRECTIONS), all.size()));
    return Optional.of(
        CompletableFuture.supplyAsync(() -> learn(recent), background)
            .whenComplete((version, failure) -> busy.set(false)));
  }

  private Version learn(List<Correction> corrections) {
    try {
      var parent = versions.current();
      var outcome = lesson.compare(versions.corrections(parent), corrections);
      var version =
          new Version(
              versions.next(),
              clock.instant().toString(),
              parent,
              lesson.examples(),
              corrections.size(),
              outcome.before(),
              outcome.after(),
              outcome.confusions(),
              outcome.mistakes(),
              outcome.verdict());
      boolean accepted = outcome.verdict() == Verdict.ACCEPTED;
      versions.save(version, corrections, accepted ? lesson.learn(corrections) : null);
      if (accepted) {
        use(version.id());
      }
      versions.prune();
      return version;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Oldest first: accuracy over time.
  public List<Version> versions() throws IOException {
    return versions.all();
  }

  /// The version in use, [Version#SHIPPED] when nothing was learnt.
  public String current() throws IOException {
    return versions.current();
  }

  /// Goes back (or forward) to an accepted version or to [Version#SHIPPED].
  ///
  /// @return false when there is no such version with a model
  public boolean rollBack(String id) throws IOException {
    if (!versions.usable(id)) {
      return false;
    }
    use(id);
    return true;
  }

  private synchronized void use(String id) throws IOException {
    var next = classifier(id);
    versions.use(id);
    inUse = next;
  }

  private ShippedClassifier readable(String id) throws IOException {
    try {
      return classifier(id);
    } catch (IOException e) {
      LOG.log(WARNING, "learned model " + id + " cannot be read; back to the shipped one", e);
      versions.use(Version.SHIPPED);
      return shipped;
    }
  }

  private ShippedClassifier classifier(String id) throws IOException {
    return id.equals(Version.SHIPPED) ? shipped : shipped.withLines(versions.model(id));
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
