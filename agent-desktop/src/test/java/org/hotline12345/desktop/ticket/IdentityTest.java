package org.hotline12345.desktop.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.tickets.draft.FieldName;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final String SAID = "我叫王建国，电话一三八四七三零五五六六，新华西街12号停水";
  private static final Person AGENT = person(Role.AGENT);
  private static final Person DISPATCHER = person(Role.DISPATCHER);
  private static final Person DEPARTMENT =
      new Person("d", "d", Set.of(Role.DEPARTMENT), Optional.of("water"));

  private static Person person(Role role) {
    return new Person("p", "p", Set.of(role), Optional.empty());
  }

  @Test
  void anAgentSeesWhatWasSaid() {
    assertThat(Identity.field(FieldName.REQUEST, SAID, AGENT)).isEqualTo(SAID);
  }

  @Test
  void aDispatcherSeesNamesButNoNumbersThatIdentifyNotEvenSpokenOnes() {
    assertThat(Identity.field(FieldName.REQUEST, SAID, DISPATCHER))
        .isEqualTo("我叫王建国，电话一三八****五五六六，新华西街12号停水");
  }

  @Test
  void aDepartmentSeesWhereToGoButNotWhoAsked() {
    assertThat(Identity.field(FieldName.REQUEST, SAID, DEPARTMENT))
        .isEqualTo("我叫王**，电话一三八****五五六六，新华西街12号停水");
    assertThat(Identity.field(FieldName.PLACE, "新华西街12号", DEPARTMENT)).isEqualTo("新华西街12号");
  }
}
