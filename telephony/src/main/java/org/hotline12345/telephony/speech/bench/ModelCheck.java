package org.hotline12345.telephony.speech.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.telephony.prompt.Wav;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.Said;
import org.hotline12345.telephony.speech.Word;
import org.hotline12345.telephony.speech.vosk.VoskRecognisers;

/// Word errors of a model on recorded sentences. Arguments: model folder, list (lines of
/// file, words separated by spaces, condition; tabs between), and how many wrong sentences to
/// show.
public final class ModelCheck {
  private static final int PIECE = 1600;

  private ModelCheck() {}

  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]), Path.of(args[1]), args.length > 2 ? Integer.parseInt(args[2]) : 0);
  }

  private static void run(Path model, Path list, int shown) throws IOException {
    PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    Map<String, Score> scores = new LinkedHashMap<>();
    int show = shown;
    try (Recognisers recognisers = VoskRecognisers.load(model)) {
      for (String line : Files.readAllLines(list)) {
        List<String> columns = List.of(line.split("\t", -1));
        List<String> spoken = List.of(columns.get(1).split(" ", -1));
        List<String> heard = heard(recognisers, Wav.read(Path.of(columns.get(0))));
        Score score = scores.computeIfAbsent(columns.get(2), _ -> new Score());
        score.add(spoken, heard);
        if (!spoken.equals(heard) && show-- > 0) {
          out.println("said  " + columns.get(1) + "\nheard " + String.join(" ", heard));
        }
      }
    }
    scores.forEach((condition, score) -> out.printf("%-42s %s%n", condition, score));
  }

  private static List<String> heard(Recognisers recognisers, Wav wav) {
    List<Word> words = new ArrayList<>();
    byte[] pcm = wav.pcm();
    try (Recogniser recogniser = recognisers.open()) {
      for (int from = 0; from < pcm.length; from += PIECE) {
        byte[] piece = Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + PIECE));
        recogniser.accept(piece, piece.length).map(Said::words).ifPresent(words::addAll);
      }
      recogniser.finish().map(Said::words).ifPresent(words::addAll);
    }
    return words.stream().map(Word::text).toList();
  }

  private static final class Score {
    private int sentences;
    private int wrongSentences;
    private int words;
    private int wrongWords;

    void add(List<String> spoken, List<String> heard) {
      sentences++;
      words += spoken.size();
      wrongWords += distance(spoken, heard);
      if (!String.join("", spoken).equals(String.join("", heard))) {
        wrongSentences++;
      }
    }

    private static int distance(List<String> spoken, List<String> heard) {
      int[] row = new int[heard.size() + 1];
      Arrays.setAll(row, i -> i);
      for (int i = 1; i <= spoken.size(); i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
          int above = row[j];
          int replaced = diagonal + (spoken.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
          row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
          diagonal = above;
        }
      }
      return row[row.length - 1];
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "%4d sentences, %5d words, WER %5.2f %%, sentences with another text %5.2f %%",
          sentences,
          words,
          100.0 * wrongWords / words,
          100.0 * wrongSentences / sentences);
    }
  }
}
