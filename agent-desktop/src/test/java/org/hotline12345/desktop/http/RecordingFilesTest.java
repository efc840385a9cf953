package org.hotline12345.desktop.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFilesTest {
  private static final int HEADER = 44;
  private static final int SECOND = 32_000;

  @TempDir Path folder;

  private static byte[] bytes(Response response) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ((StreamingOutput) response.getEntity()).write(bytes);
    return bytes.toByteArray();
  }

  private static int dataBytes(byte[] wav) {
    return ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(40);
  }

  private RecordingFiles recorded(int rawBytes) throws IOException {
    byte[] raw = new byte[rawBytes];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) i;
    }
    Files.write(folder.resolve("c-1.raw"), raw);
    return new RecordingFiles(
        folder,
        () -> {
          throw new IOException("no key is needed for what grows");
        });
  }

  @Test
  void aLastingCallIsAWavOfWhatIsRecordedSoFar() throws IOException {
    var response = recorded(2 * SECOND + 3).growing("c-1", Long.MAX_VALUE, null);
    byte[] wav = bytes(response);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(wav).hasSize(HEADER + 2 * SECOND);
    assertThat(dataBytes(wav)).isEqualTo(2 * SECOND);
    assertThat(wav[HEADER + 5]).isEqualTo((byte) 5);
  }

  @Test
  void theEndThatIsAskedForKeepsTheLengthTheSameWhileTheFileGrows() throws IOException {
    int before = bytes(recorded(3 * SECOND).growing("c-1", 1500, null)).length;
    int after = bytes(recorded(4 * SECOND).growing("c-1", 1500, null)).length;
    assertThat(before).isEqualTo(after).isEqualTo(HEADER + SECOND * 3 / 2);
  }

  @Test
  void aPartMayBeginInTheHeaderAndEndInTheSound() throws IOException {
    var response = recorded(SECOND).growing("c-1", Long.MAX_VALUE, "bytes=40-49");
    assertThat(response.getStatus()).isEqualTo(206);
    byte[] part = bytes(response);
    assertThat(part).hasSize(10);
    assertThat(part[4]).isEqualTo((byte) 0);
    assertThat(part[9]).isEqualTo((byte) 5);
  }

  @Test
  void whatIsNotRecordedOrNoContactIsNotFound() throws IOException {
    var files = recorded(SECOND);
    assertThat(files.growing("c-2", Long.MAX_VALUE, null).getStatus()).isEqualTo(404);
    assertThat(files.growing("../c-1", Long.MAX_VALUE, null).getStatus()).isEqualTo(404);
  }
}
