package org.hotline12345.classifier.tool;

import com.hankcs.hanlp.classification.classifiers.NaiveBayesClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.classifier.LineRouting;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.linear.LinearModel;
import org.hotline12345.classifier.linear.Settings;
import org.hotline12345.classifier.linear.Training;

/// Times the shipped model; with labelled data also trains ours and HanLP's naive Bayes on four
/// fifths of it and measures both on the rest, in the same run.
final class Bench {
  private static final List<String> CALLS =
      List.of(
          "我家在海勃湾区新华西街十二号，暖气不热",
          "楼下烧烤摊半夜还在放音乐吵得孩子睡不着",
          "老板拖了我们三个月工资不给该找谁",
          "你好我想问一下医保卡异地住院怎么报销",
          "路口的井盖没了晚上太危险了赶紧来人看看");

  private Bench() {}

  static Map<String, Object> run(Path data) throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    long begin = System.nanoTime();
    var lines = LineRouting.load();
    result.put("loadMillis", (System.nanoTime() - begin) / 1_000_000);
    result.put("linesPerSecond", Math.round(Speed.perSecond(CALLS, t -> lines.rank(t))));
    var whole = ShippedClassifier.load(java.time.InstantSource.system());
    result.put("analysesPerSecond", Math.round(Speed.perSecond(CALLS, t -> whole.analyse(t))));
    result.put("memory", Memory.now());
    if (data != null) {
      compare(LabelledFile.read(data), result);
    }
    return result;
  }

  private static void compare(List<Example> examples, Map<String, Object> result) {
    List<Example> seen = new ArrayList<>();
    List<Example> unseen = new ArrayList<>();
    for (int at = 0; at < examples.size(); at++) {
      (at % 5 == 0 ? unseen : seen).add(examples.get(at));
    }
    var texts = unseen.stream().map(Example::text).toList();
    var model = Training.train(seen, Settings.suiting(seen));
    result.put("ours", figures(Measurement.of(unseen, model::rank), texts, t -> model.best(t)));
    var bayes = new NaiveBayesClassifier();
    Map<String, String[]> byLabel = new LinkedHashMap<>();
    for (var label : model.labels()) {
      byLabel.put(
          label,
          seen.stream()
              .filter(e -> e.label().equals(label))
              .map(Example::text)
              .toArray(String[]::new));
    }
    bayes.train(byLabel);
    var measured =
        Measurement.of(unseen, text -> List.of(new LinearModel.Ranked(bayes.classify(text), 1)));
    result.put("hanlpNaiveBayes", figures(measured, texts, t -> bayes.classify(t)));
  }

  private static Map<String, Object> figures(
      Measurement measured, List<String> texts, java.util.function.Consumer<String> predict) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("macroF1", measured.macroF1());
    figures.put("accuracy", measured.accuracy());
    figures.put("messagesPerSecond", Math.round(Speed.perSecond(texts, predict)));
    return figures;
  }
}
