package org.hotline12345.tickets.draft.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.Drafting;
import org.hotline12345.tickets.draft.Field;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.places.PlacesFile;

/// `./hotline evaluate dialogues [--data FOLDER] [--show tuned | all]`: plays written dialogues
/// sentence by sentence through the shipped classifier and the drafting that serves the desk, and
/// compares the tickets with what they should be. What is kept back is reported, and shown only
/// when all is asked for.
public final class DialogueEvaluation {
  /// Monday morning, 10:00 in China: what "yesterday" in the dialogues refers to.
  public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private DialogueEvaluation() {}

  /// @param home the project's folder
  /// @return the exit code
  public static int run(String[] args, Path home, PrintStream out) throws IOException {
    var folder = home.resolve("tickets/src/test/resources/dialogues");
    Predicate<Dialogue> shown = _ -> false;
    for (var i = 0; i < args.length; i++) {
      boolean value = i + 1 < args.length;
      if (args[i].equals("--data") && value) {
        folder = Path.of(args[++i]);
      } else if (args[i].equals("--show") && value) {
        shown = args[++i].equals("all") ? _ -> true : d -> !d.held();
      } else {
        System.err.println("evaluate dialogues [--data FOLDER] [--show tuned | all]");
        return 2;
      }
    }
    var clock = InstantSource.fixed(NOW);
    var settings = TicketSettings.read(home.resolve("config"));
    var classifier =
        ShippedClassifier.load(
            clock,
            PlacesFile.read(home.resolve("config/places.yml")),
            settings.catalogue().calendar()::works);
    var drafting = new Drafting(classifier, settings.questions());
    var tuned = new ArrayList<Judgement>();
    var held = new ArrayList<Judgement>();
    for (var dialogue : Dialogue.in(folder)) {
      var judged = Judgement.of(dialogue, play(drafting, dialogue));
      (dialogue.held() ? held : tuned).addAll(judged);
      if (shown.test(dialogue)) {
        judged.stream()
            .filter(j -> !j.right())
            .forEach(
                j ->
                    out.printf(
                        "%s %s: expected %s, found %s%n",
                        j.dialogue(),
                        j.field(),
                        j.expected().isEmpty() ? "nothing" : j.expected(),
                        j.found().orElse("nothing")));
      }
    }
    report(tuned, held, out);
    return 0;
  }

  static Draft play(Drafting drafting, Dialogue dialogue) {
    var start =
        dialogue
            .caller()
            .map(number -> Draft.EMPTY.learnt(FieldName.PHONE, Field.ruled(number, "来电号码")))
            .orElse(Draft.EMPTY);
    return drafting.learnAll(start, dialogue.talk());
  }

  /// The share of right fields in the draft of each dialogue.
  public static double accuracy(Classifier classifier, TicketSettings settings, Path folder)
      throws IOException {
    var drafting = new Drafting(classifier, settings.questions());
    var all = new ArrayList<Judgement>();
    for (var dialogue : Dialogue.in(folder)) {
      all.addAll(Judgement.of(dialogue, play(drafting, dialogue)));
    }
    return share(all);
  }

  private static void report(List<Judgement> tuned, List<Judgement> held, PrintStream out) {
    var fields = new TreeMap<String, List<Judgement>>();
    var all = new ArrayList<>(tuned);
    all.addAll(held);
    all.forEach(j -> fields.computeIfAbsent(j.field(), _ -> new ArrayList<>()).add(j));
    out.println("field          all            tuned on       kept back");
    fields.forEach(
        (field, _) -> row(field, of(field, all), of(field, tuned), of(field, held), out));
    row("all", all, tuned, held, out);
    out.printf(
        "{\"dialogues\": %d, \"fields\": %d, \"accuracy\": %.3f, \"tuned\": %.3f, \"held\":"
            + " %.3f}%n",
        all.stream().map(Judgement::dialogue).distinct().count(),
        all.size(),
        share(all),
        share(tuned),
        share(held));
  }

  private static List<Judgement> of(String field, List<Judgement> all) {
    return all.stream().filter(j -> j.field().equals(field)).toList();
  }

  private static void row(
      String name,
      List<Judgement> all,
      List<Judgement> tuned,
      List<Judgement> held,
      PrintStream out) {
    out.printf("%-14s %-14s %-14s %s%n", name, cell(all), cell(tuned), cell(held));
  }

  private static String cell(List<Judgement> judged) {
    long right = judged.stream().filter(Judgement::right).count();
    return judged.isEmpty() ? "-" : "%.3f %d/%d".formatted(share(judged), right, judged.size());
  }

  private static double share(List<Judgement> judged) {
    return judged.isEmpty()
        ? 1
        : (double) judged.stream().filter(Judgement::right).count() / judged.size();
  }
}
