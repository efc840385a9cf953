package org.hotline12345.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.hotline12345.acd.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
  @TempDir Path folder;

  @Test
  void aRawRecordingBecomesAWavThatOthersCanRead()
      throws IOException, UnsupportedAudioFileException {
    Files.write(folder.resolve("c1.raw"), new byte[4 * 8000 + 3]);
    Recordings recordings = new Recordings(folder);
    assertThat(recordings.finish(new ContactId("c1"))).contains("c1.wav");
    assertThat(folder.resolve("c1.raw")).doesNotExist();
    var format = AudioSystem.getAudioFileFormat(folder.resolve("c1.wav").toFile());
    assertThat(format.getFormat().getChannels()).isEqualTo(2);
    assertThat(format.getFrameLength()).isEqualTo(8000);
    assertThat(recordings.finish(new ContactId("c1"))).contains("c1.wav");
  }

  @Test
  void whoNeverTalkedHasNoRecording() throws IOException {
    Files.write(folder.resolve("c2.raw"), new byte[0]);
    Recordings recordings = new Recordings(folder);
    assertThat(recordings.finish(new ContactId("c2"))).isEmpty();
    assertThat(recordings.finish(new ContactId("c3"))).isEmpty();
    assertThat(recordings.finish(new ContactId("../c4"))).isEmpty();
  }
}
