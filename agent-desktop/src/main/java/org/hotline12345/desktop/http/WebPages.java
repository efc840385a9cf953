package org.hotline12345.desktop.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The built pages. A path that is no file and asks for no API is the application's own page
/// (`index.html`), which finds its way by itself. Files below `assets/` carry their content's
/// hash in their name and may be kept for ever; the others are asked for again each time.
public final class WebPages implements Filter {
  private static final Pattern API =
      Pattern.compile("/(api|channels|open311|healthz|metrics)(/.*)?");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("wav", "audio/wav"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Path folder;

  public WebPages(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    String path = asked.getRequestURI();
    boolean reading = Set.of("GET", "HEAD").contains(asked.getMethod());
    if (!reading || API.matcher(path).matches()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Path> file = file(path);
    if (file.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      send(file.get(), asked, (HttpServletResponse) response);
    }
  }

  Optional<Path> file(String path) {
    try {
      Path named = folder.resolve(path.substring(1)).normalize();
      if (named.startsWith(folder)
          && TYPES.containsKey(extension(named))
          && Files.isRegularFile(named)) {
        return Optional.of(named);
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    // A missing script must not come back as a page.
    boolean page = !path.substring(path.lastIndexOf('/') + 1).contains(".");
    return Optional.of(folder.resolve("index.html"))
        .filter(index -> page && Files.isRegularFile(index));
  }

  private void send(Path file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long size = Files.size(file);
    String tag = "\"%x-%x\"".formatted(Files.getLastModifiedTime(file).toMillis(), size);
    boolean forEver = folder.relativize(file).startsWith("assets");
    response.setHeader("ETag", tag);
    response.setHeader(
        "Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.replace("--gzip", "").contains(tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(TYPES.get(extension(file)));
    response.setContentLengthLong(size);
    if (request.getMethod().equals("GET")) {
      Files.copy(file, response.getOutputStream());
    }
  }

  private static String extension(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
