package org.hotline12345.desktop.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Tells browsers what our pages never do. Styles may be inline (the component library sets them on
/// elements), scripts may not.
///
/// @param connect further addresses the pages connect to: Asterisk's WebSocket
/// @param https whether browsers reach us by https alone
public record SecurityHeaders(String connect, boolean https) implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; media-src 'self' blob: mediastream:; worker-src 'self'; "
            + ("connect-src 'self' " + connect).strip()
            + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer.setHeader(
        "Permissions-Policy", "microphone=(self), camera=(self), geolocation=(self), payment=()");
    if (https) {
      answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (((HttpServletRequest) request).getRequestURI().startsWith("/api/")) {
      answer.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
