package org.hotline12345.telephony.prompt;

/// Changes a sound's rate downwards with a windowed sinc filter, so that nothing above the
/// new half rate folds back.
final class Resampler {
  private static final int HALF_WIDTH = 24;

  private Resampler() {}

  static Wav to(int rate, Wav sound) {
    if (rate == sound.rate()) {
      return sound;
    }
    if (rate > sound.rate()) {
      throw new IllegalArgumentException("only downwards");
    }
    short[] in = sound.samples();
    short[] out = new short[(int) ((long) in.length * rate / sound.rate())];
    double step = (double) sound.rate() / rate;
    double half = HALF_WIDTH * step;
    for (int n = 0; n < out.length; n++) {
      double centre = n * step;
      int from = Math.max(0, (int) Math.ceil(centre - half));
      int to = Math.min(in.length - 1, (int) Math.floor(centre + half));
      double sum = 0;
      double weights = 0;
      for (int i = from; i <= to; i++) {
        double x = (i - centre) / step;
        double weight = sinc(0.94 * x) * (0.5 + 0.5 * Math.cos(Math.PI * x / HALF_WIDTH));
        sum += weight * in[i];
        weights += weight;
      }
      out[n] = clipped(weights == 0 ? 0 : sum / weights);
    }
    return new Wav(rate, out);
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static short clipped(double value) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
  }
}
