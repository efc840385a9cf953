package org.hotline12345.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ToMarkdownContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.hotline12345.knowledge.exchange.Imported.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Reads documents with Tika: at most 10 MB and 30 s, 200,000 characters of text, nothing that is
/// embedded in them, no outside entities. Thread-safe.
public final class Documents {
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final Logger log = LoggerFactory.getLogger(Documents.class);
  private static final int MAX_CHARACTERS = 200_000;
  private static final long PATIENCE_SECONDS = 30;
  private static final int MAX_TITLE = 200;

  private final AutoDetectParser parser = new AutoDetectParser();

  /// Reads at most one byte more than [#MAX_BYTES]; closing is left to the caller.
  ///
  /// @param name of the file, which serves as a title if the document has none
  public Imported read(String name, InputStream document) throws IOException {
    byte[] bytes = document.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return new Imported.TooLarge(MAX_BYTES);
    }
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    Optional<DocumentType> type;
    try (var stream = TikaInputStream.get(bytes)) {
      var media = parser.getDetector().detect(stream, metadata).getBaseType();
      type = DocumentType.of(media.toString());
    }
    return type.isEmpty()
        ? new Imported.TypeRefused()
        : passages(type.get(), name, bytes, metadata);
  }

  private Imported passages(DocumentType type, String name, byte[] bytes, Metadata metadata) {
    var rows = new TableRows();
    var markdown = new ToMarkdownContentHandler();
    Optional<String> text =
        switch (type) {
          case MARKDOWN -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
          case XLSX -> parsed(bytes, metadata, rows).map(_ -> "");
          case HTML, PDF, DOCX -> parsed(bytes, metadata, markdown).map(Object::toString);
        };
    if (text.isEmpty()) {
      return new Imported.Unreadable();
    }
    if (type == DocumentType.XLSX) {
      var passages = rows.passages(title(name));
      return passages.isEmpty() ? new Imported.Unreadable() : new Imported.Read(passages);
    }
    return passage(text.get().strip(), metadata, name)
        .<Imported>map(passage -> new Imported.Read(List.of(passage)))
        .orElse(new Imported.Unreadable());
  }

  /// A heading of the first level is the title; else what the document calls itself.
  private static Optional<Passage> passage(String text, Metadata metadata, String name) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    var first = text.lines().findFirst().orElse("");
    if (first.startsWith("# ")) {
      var rest = text.substring(first.length()).strip();
      return Optional.of(new Passage(cut(first.substring(2).strip()), rest));
    }
    var own = metadata.get(TikaCoreProperties.TITLE);
    return Optional.of(
        new Passage(cut(own == null || own.isBlank() ? title(name) : own.strip()), text));
  }

  private static String title(String name) {
    return cut(name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""));
  }

  private static String cut(String title) {
    return title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE);
  }

  /// Empty for a document that can't be read. On a thread of its own, because some documents send
  /// a parser round in circles.
  private Optional<ContentHandler> parsed(byte[] bytes, Metadata metadata, ContentHandler handler) {
    var task =
        new FutureTask<>(
            () -> {
              parse(bytes, metadata, handler);
              return handler;
            });
    var thread = Thread.ofPlatform().daemon().name("document").start(task);
    try {
      return Optional.of(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      log.info("a document could not be read: {}", e.getCause().toString());
      return Optional.empty();
    } catch (TimeoutException e) {
      thread.interrupt();
      log.warn("a document was given up after {} s", PATIENCE_SECONDS);
      return Optional.empty();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void parse(byte[] bytes, Metadata metadata, ContentHandler handler)
      throws IOException, SAXException, TikaException {
    var context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    try (var stream = TikaInputStream.get(bytes)) {
      parser.parse(stream, new WriteOutContentHandler(handler, MAX_CHARACTERS), metadata, context);
    } catch (SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
      log.info("a document was cut at {} characters", MAX_CHARACTERS);
    }
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
