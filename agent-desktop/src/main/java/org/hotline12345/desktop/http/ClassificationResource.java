package org.hotline12345.desktop.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Classifier;

/// What a text means.
@Path("/api/classification")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClassificationResource {
  public record Question(String text) {}

  public record Line(String code, double confidence) {
    static Line of(Analysis.Candidate candidate) {
      return new Line(candidate.line(), candidate.confidence());
    }
  }

  public record Emergency(String service, String phrase) {}

  /// `Classification` of the API: what is not known is null, not absent.
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Classification(
      Optional<Line> line,
      List<Line> alternatives,
      Analysis.Kind kind,
      Analysis.Urgency urgency,
      Optional<String> place,
      List<String> people,
      List<String> phones,
      List<Emergency> emergencies,
      List<String> reasons) {

    static Classification of(Analysis analysis) {
      return new Classification(
          analysis.lines().stream().findFirst().map(Line::of),
          analysis.lines().stream().skip(1).map(Line::of).toList(),
          analysis.kind(),
          analysis.urgency(),
          analysis.place().map(Analysis.Found::value),
          analysis.people().stream().map(Analysis.Found::value).toList(),
          analysis.phones().stream().map(Analysis.Found::value).toList(),
          analysis.emergencies().stream()
              .map(emergency -> new Emergency(emergency.service(), emergency.phrase()))
              .toList(),
          analysis.reasons().stream().map(Analysis.Reason::phrase).toList());
    }
  }

  private final Classifier classifier;

  public ClassificationResource(Classifier classifier) {
    this.classifier = classifier;
  }

  @POST
  @Anybody
  public Classification classify(Question question) {
    if (question == null || question.text() == null) {
      throw Problem.of(400, "malformed").exception();
    }
    return Classification.of(classifier.analyse(question.text()));
  }
}
