package org.hotline12345.desktop.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The walls: who may depend on whom, where the outside's types may show, who may ask the clock.
final class RoomRules {
  /// What each room may depend on beside itself.
  static final Map<String, Set<String>> MAY_DEPEND_ON =
      Map.of(
          "acd", Set.of(),
          "classifier", Set.of(),
          "knowledge", Set.of(),
          "tickets", Set.of("classifier"),
          "insight", Set.of("tickets", "classifier"),
          "channels", Set.of("tickets", "acd"),
          "telephony", Set.of("tickets", "acd"),
          "desktop",
              Set.of(
                  "acd", "classifier", "knowledge", "tickets", "insight", "channels", "telephony"));

  /// Types of the outside, and the only packages of ours that may know them.
  static final Map<String, List<String>> EDGES =
      Map.of(
          "org.asteriskjava..", List.of("..telephony..asterisk..", "..telephony..ivr.."),
          "org.vosk..", List.of("..vosk.."),
          "org.apache.lucene..", List.of("..lucene..", "..knowledge.tool.."),
          "de.bwaldvogel..", List.of("..linear.."),
          "me.chanjar..", List.of("..wechat.."),
          "jakarta.ws.rs..", List.of("..http..", "..desktop.ticket.."),
          "org.eclipse.jetty..", List.of("..socket..", "..desktop.http.."),
          "org.jdbi..", List.of("..db..", "..insight.follow..", "..desktop"),
          "io.dropwizard..",
              List.of("..desktop", "..http..", "..desktop.ticket..", "..launcher..", "..bench.."));

  private static final DescribedPredicate<JavaCall<?>> SYSTEM_CLOCK =
      DescribedPredicate.describe(
          "asks the system's clock",
          call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
            return (name.equals("now") && noArguments && owner.startsWith("java.time."))
                || (owner.equals("java.time.InstantSource") && name.equals("system"))
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
          });

  private RoomRules() {}

  /// @param root `org.hotline12345`, or the planted rooms' own root
  static ArchRule mayDependOn(String root, String room) {
    String[] allowed =
        Stream.concat(Stream.of(room), MAY_DEPEND_ON.get(room).stream())
            .map(name -> root + "." + name + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(root + "." + room + "..")
        // Programs that measure join rooms of their own.
        .and()
        .resideOutsideOfPackage("..bench..")
        .should()
        .onlyDependOnClassesThat(outside(root).or(resideInAnyPackage(allowed)))
        .because(room + " may depend only on " + MAY_DEPEND_ON.get(room));
  }

  private static DescribedPredicate<JavaClass> outside(String root) {
    return DescribedPredicate.not(resideInAPackage(root + ".."));
  }

  static ArchRule onlyAtTheEdge(String outside) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(EDGES.get(outside).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(outside)
        .because("only " + EDGES.get(outside) + " may know " + outside);
  }

  /// The composition root, and programs with a `main` of their own, which are one.
  static ArchRule nobodyAsksTheSystemClock() {
    return noClasses()
        .that(DescribedPredicate.not(HasName.Predicates.nameMatching(COMPOSITION)))
        .should()
        .callCodeUnitWhere(SYSTEM_CLOCK)
        .because("the clock is given to whoever needs it");
  }

  private static final String COMPOSITION =
      ".*\\.(HotlineServer|[A-Za-z]*(Tool|Bench|Main))([$].*)?|.*\\.(launcher|tool|bench|server)\\..*";
}
