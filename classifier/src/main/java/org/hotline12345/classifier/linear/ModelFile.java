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
import org.hotline12345.classifier.linear.LinearModel.Judge;

/// A model as bytes. The same model gives the same bytes.
public final class ModelFile {
  private static final int FORMAT = 0x484C4D33;
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
    out.writeInt(model.labels().size());
    for (var label : model.labels()) {
      out.writeUTF(label);
    }
    var vocabulary = model.vocabulary();
    out.writeInt(vocabulary.size());
    for (int row = 0; row < vocabulary.size(); row++) {
      out.writeLong(vocabulary.key(row));
      out.writeFloat(vocabulary.importance(row));
    }
    boolean two = !model.brief().equals(model.whole());
    out.writeBoolean(two);
    write(model.whole(), out);
    if (two) {
      write(model.brief(), out);
    }
    out.flush();
    zipped.finish();
  }

  private static void write(Judge judge, DataOutputStream out) throws IOException {
    out.writeDouble(judge.calibration().sharpness());
    out.writeDouble(judge.calibration().shift());
    for (float bias : judge.weights().bias()) {
      out.writeFloat(bias);
    }
    for (float scale : judge.weights().scales()) {
      out.writeFloat(scale);
    }
    out.write(judge.weights().steps());
  }

  /// @throws IOException when the bytes are no model of this format
  public static LinearModel read(InputStream source) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(source), 1 << 16));
    if (in.readInt() != FORMAT) {
      throw new IOException("not a model of this version; train it again");
    }
    var grams = new Grams(in.readInt(), in.readInt(), in.readInt(), in.readFloat(), in.readFloat());
    int count = limited(in.readInt(), MOST_LABELS);
    List<String> labels = new ArrayList<>(count);
    for (int label = 0; label < count; label++) {
      labels.add(in.readUTF());
    }
    int rows = limited(in.readInt(), MOST_ROWS);
    var keys = new long[rows];
    var importance = new float[rows];
    var block = ByteBuffer.wrap(exactly(in, Math.multiplyExact(rows, Long.BYTES + Float.BYTES)));
    for (int row = 0; row < rows; row++) {
      keys[row] = block.getLong();
      importance[row] = block.getFloat();
    }
    boolean two = in.readBoolean();
    var whole = judge(in, rows, count);
    var brief = two ? judge(in, rows, count) : whole;
    return new LinearModel(labels, grams, new Vocabulary(keys, importance), whole, brief);
  }

  private static Judge judge(DataInputStream in, int rows, int labels) throws IOException {
    var calibration = new Calibration(in.readDouble(), in.readDouble());
    var bias = floats(in, labels);
    var scales = floats(in, rows);
    var steps = exactly(in, Math.multiplyExact(rows, labels));
    return new Judge(new Weights(labels, steps, scales, bias), calibration);
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    var floats = new float[count];
    ByteBuffer.wrap(exactly(in, Math.multiplyExact(count, Float.BYTES)))
        .asFloatBuffer()
        .get(floats);
    return floats;
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
