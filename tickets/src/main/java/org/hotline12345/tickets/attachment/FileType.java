package org.hotline12345.tickets.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The types we take, known by their first bytes. Nothing a browser would run.
final class FileType {
  static final int HEAD = 512;
  private static final List<Magic> KNOWN =
      List.of(
          new Magic("image/jpeg", 0, "ffd8ff"),
          new Magic("image/png", 0, "89504e470d0a1a0a"),
          new Magic("image/gif", 0, "474946383"),
          new Magic("image/webp", 8, "57454250"),
          new Magic("application/pdf", 0, "255044462d"),
          new Magic("audio/wav", 8, "57415645"),
          new Magic("audio/amr", 0, "2321414d52"),
          new Magic("audio/mpeg", 0, "494433"),
          new Magic("video/mp4", 4, "66747970"),
          // Word, Excel and other zipped documents.
          new Magic("application/zip", 0, "504b0304"),
          new Magic("application/msword", 0, "d0cf11e0a1b11ae1"));

  private FileType() {}

  private record Magic(String type, int offset, String hex) {
    boolean fits(byte[] head) {
      int length = (hex.length() + 1) / 2;
      if (head.length < offset + length) {
        return false;
      }
      return HexFormat.of()
          .formatHex(Arrays.copyOfRange(head, offset, offset + length))
          .startsWith(hex);
    }
  }

  /// @param head the first [#HEAD] bytes, or all
  static Optional<String> of(byte[] head) {
    return KNOWN.stream()
        .filter(m -> m.fits(head))
        .map(Magic::type)
        .findFirst()
        .or(() -> text(head));
  }

  private static Optional<String> text(byte[] head) {
    for (var b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return Optional.empty();
      }
    }
    // The head may end within a character.
    for (var cut = 0; cut < 4 && cut < head.length; cut++) {
      try {
        var text =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return text.toString().stripLeading().startsWith("<")
            ? Optional.empty()
            : Optional.of("text/plain");
      } catch (CharacterCodingException e) {
        if (cut == 3) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
