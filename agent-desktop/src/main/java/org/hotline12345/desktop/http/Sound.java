package org.hotline12345.desktop.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import org.hotline12345.desktop.recording.Hearings;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.tickets.contact.Contact;

/// The sound of calls. That somebody listens is written down before anything is sent.
public final class Sound {
  private final RecordingFiles files;
  private final Hearings hearings;

  /// @param folder of the recordings
  public Sound(Path folder, RecordingKeys.Source keys, Hearings hearings) {
    this.files = new RecordingFiles(folder, keys);
    this.hearings = hearings;
  }

  /// @param until the end of what is wanted of a call that lasts, in milliseconds
  Response of(Contact contact, Person person, HttpServletRequest request, long until) {
    String range = request.getHeader("Range");
    Response answer =
        contact
            .recording()
            .map(name -> files.answer(name, range))
            .orElseGet(() -> files.growing(contact.id(), until, range));
    if (answer.getStatus() < 300) {
      hearings.heard(person, request.getRemoteAddr(), contact.id());
    }
    return answer;
  }
}
