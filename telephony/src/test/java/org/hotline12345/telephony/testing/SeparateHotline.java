package org.hotline12345.telephony.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;

/// A hotline in a process of its own, started by [TestingAsterisk#separateHotline], to be killed.
public final class SeparateHotline {
  private SeparateHotline() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int unused = 1;
    Path folder = Path.of(args[3]);
    var settings =
        TestingAsterisk.telephony(
            new AsteriskSettings.Ports(
                unused,
                unused,
                Integer.parseInt(args[0]),
                Integer.parseInt(args[1]),
                10_000,
                10_100),
            Integer.parseInt(args[2]),
            new AsteriskSettings.Folders(
                folder.resolve("asterisk"),
                folder.resolve("recordings"),
                folder.resolve("prompts"),
                folder),
            Path.of(System.getProperty("hotline.ivr")));
    TestingHotline hotline =
        new TestingHotline(
            settings, new TestingRecognisers(), new TestingContactLog(Path.of(args[4])));
    for (int i = 5; i < args.length; i++) {
      hotline.ready(args[i]);
    }
    new CountDownLatch(1).await();
  }
}
