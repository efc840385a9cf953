package org.hotline12345.classifier.linear;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A model as bytes. The same model gives the same bytes.
public final class ModelFile {
  private static final int FORMAT = 0x484C4D32;
  private static final int MOST_LABELS = 10_000;
  private static final int MOST_ROWS = 20_000_000;

  private ModelFile() {}

  public static void write(LinearModel model, OutputStream target) throws IOException {
    var zipped = new GZIPOutputStream(target);
    var out = new DataOutputStream(new BufferedOutputStream(zipped, 1 << 16));
    out.writeInt(FORMAT);
    out.writeInt(model.grams().characters());
    out.writeInt(model.grams().words());
    out.writeInt(model.grams().sounds());
    out.writeFloat(model.grams().wordWeight());
    out.writeFloat(model.grams().soundWeight());
    out.writeDouble(model.sharpness());
    out.writeInt(model.labels().size());
    for (int label = 0; label < model.labels().size(); label++) {
      out.writeUTF(model.labels().get(label));
      out.writeFloat(model.weights().bias()[label]);
    }
    var vocabulary = model.vocabulary();
    out.writeInt(vocabulary.size());
    for (int row = 0; row < vocabulary.size(); row++) {
      out.writeLong(vocabulary.key(row));
      out.writeFloat(vocabulary.importance(row));
      out.writeFloat(model.weights().scales()[row]);
    }
    out.write(model.weights().steps());
    out.flush();
    zipped.finish();
  }

  /// @throws IOException when the bytes are no model of this format
  public static LinearModel read(InputStream source) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(source), 1 << 16));
    if (in.readInt() != FORMAT) {
      throw new IOException("not a model of this version; train it again");
    }
    var grams = new Grams(in.readInt(), in.readInt(), in.readInt(), in.readFloat(), in.readFloat());
    double sharpness = in.readDouble();
    int count = limited(in.readInt(), MOST_LABELS);
    List<String> labels = new ArrayList<>(count);
    var bias = new float[count];
    for (int label = 0; label < count; label++) {
      labels.add(in.readUTF());
      bias[label] = in.readFloat();
    }
    int rows = limited(in.readInt(), MOST_ROWS);
    var keys = new long[rows];
    var importance = new float[rows];
    var scales = new float[rows];
    var block = ByteBuffer.wrap(exactly(in, Math.multiplyExact(rows, 16)));
    for (int row = 0; row < rows; row++) {
      keys[row] = block.getLong();
      importance[row] = block.getFloat();
      scales[row] = block.getFloat();
    }
    var steps = exactly(in, Math.multiplyExact(rows, count));
    var weights = new Weights(count, steps, scales, bias);
    return new LinearModel(labels, grams, new Vocabulary(keys, importance), weights, sharpness);
  }

  private static int limited(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("the model is damaged: " + number + " is not within 0 and " + most);
    }
    return number;
  }

  private static byte[] exactly(DataInputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new IOException("the model ends too early");
    }
    return bytes;
  }
}
