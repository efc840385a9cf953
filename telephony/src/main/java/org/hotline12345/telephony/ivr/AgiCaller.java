package org.hotline12345.telephony.ivr;

import java.nio.file.Path;
import java.time.Duration;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;

/// A caller at the other end of a FastAGI session.
final class AgiCaller implements Caller {
  private final AgiChannel channel;
  private final Path prompts;

  AgiCaller(AgiChannel channel, Path prompts) {
    this.channel = channel;
    this.prompts = prompts;
  }

  @Override
  public void hear(String prompt) throws Gone {
    try {
      channel.streamFile(prompts.resolve(prompt).toString());
    } catch (AgiException gone) {
      throw new Gone(gone);
    }
  }

  @Override
  public String press(String prompt, Duration time, int digits) throws Gone {
    try {
      String keys = channel.getData(prompts.resolve(prompt).toString(), time.toMillis(), digits);
      return keys == null ? "" : keys;
    } catch (AgiException gone) {
      throw new Gone(gone);
    }
  }

  @Override
  public void remember(String variable, String value) throws Gone {
    try {
      channel.setVariable(variable, value);
    } catch (AgiException gone) {
      throw new Gone(gone);
    }
  }

  @Override
  public void hangUp() throws Gone {
    try {
      channel.hangup();
    } catch (AgiException gone) {
      throw new Gone(gone);
    }
  }
}
