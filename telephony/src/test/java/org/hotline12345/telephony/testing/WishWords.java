package org.hotline12345.telephony.testing;

import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.transfer.Destination;

/// An agent's wishes as lines of text, for a hotline in a process of its own: `hold`, `resume`,
/// `complete`, `merge`; `consult`, `send` or `three` and `colleague` or `police`.
final class WishWords {
  private WishWords() {}

  static Wish read(String line) {
    String[] words = line.split(" ", -1);
    return switch (words[0]) {
      case "hold" -> new Wish.Hold();
      case "resume" -> new Wish.Resume();
      case "complete" -> new Wish.Complete();
      case "merge" -> new Wish.Merge();
      case "consult" -> new Wish.Consult(whom(words[1]));
      case "send" -> new Wish.Send(whom(words[1]));
      case "three" -> new Wish.ThreeWay(whom(words[1]));
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static Destination whom(String word) {
    return word.equals("police") ? TransferScene.POLICE : TransferScene.COLLEAGUE;
  }
}
