"""What happens to a voice between a mouth and our recogniser: rate, noise, telephone band, G.711."""
import wave

import numpy as np
from scipy.signal import butter, lfilter, resample_poly, sosfilt

RATE = 8000
BAND = butter(4, [300, 3400], "bandpass", fs=RATE, output="sos")
NOISES = ["white", "pink", "brown", "hum"]


def _levels(decode):
    v = np.array([decode(c >> 4, c & 15) for c in range(128)], float)
    return np.unique(np.concatenate([-v, v]))


G711 = {"a": _levels(lambda e, m: (m << 4) + 8 if e == 0 else ((m << 4) + 0x108) << (e - 1)),
        "u": _levels(lambda e, m: (((m << 3) + 0x84) << e) - 0x84)}


def telephone(x, law="a"):
    """300-3400 Hz and a round trip through G.711; samples in 16-bit scale"""
    y = np.clip(sosfilt(BAND, x), -32767, 32767)
    levels = G711[law]
    return levels[np.searchsorted((levels[1:] + levels[:-1]) / 2, y)]


def to_8k(pcm, warp=1.0):
    """22 050 -> 8 000 Hz; warp also shifts speed and formants. -> samples, how many per old sample"""
    up, down = 160, int(round(441 * warp))
    return resample_poly(pcm, up, down), up / down


def noise(n, generator, kind):
    w = generator.standard_normal(n)
    if kind == "white":
        return w
    if kind == "pink":
        return lfilter([0.0499, -0.0960, 0.0506, -0.0044], [1, -2.4950, 2.0173, -0.5222], w)
    if kind == "brown":
        return lfilter([1], [1, -0.98], w)
    t = np.arange(n) / RATE
    return np.sin(2 * np.pi * 50 * t + 1) + .5 * np.sin(2 * np.pi * 150 * t) + .3 * np.sin(2 * np.pi * 250 * t) + .3 * w


def write_wav(path, x, rate=RATE):
    with wave.open(path, "wb") as w:
        w.setnchannels(1)
        w.setsampwidth(2)
        w.setframerate(rate)
        w.writeframes(np.clip(np.round(x), -32768, 32767).astype("<i2").tobytes())
