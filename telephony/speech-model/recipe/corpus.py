"""Training and test speech: sentences of the grammar, random words, digits and syllables in many voices and noises.
Every utterance follows from its number alone; espeak-ng remembers things between utterances, so the shards are fixed
and each is a fresh process, whatever the number of processors."""
import collections
import os
import random
from multiprocessing import Pool

import numpy as np
from scipy.signal import lfilter, resample_poly

import audio
import features
import grammar
from espeak import RATE, Espeak

SEED, SHARDS = 7, 8
BASE = "cmn-latn-pinyin"
VOICES = [""] + ["+" + v for v in """m1 m2 m3 m4 m5 m6 m7 f1 f2 f3 f4 adam Andy Annie aunty benjamin boris caleb david edward gustave grandpa
 john Lee linda Marco max michel Michael norbert paul robert sandro shelby steph2 travis klatt klatt2 klatt3 Alex Alicia anika Denis Gene Jacky
 Mike Nguyen""".split()]
UNSEEN_VOICES = ["+" + v for v in "m8 f5 Andrea Mario antonio belinda steph klatt4 Diogo ed Henrique miguel quincy victor".split()]
DIGITS = "零 一 幺 二 三 四 五 六 七 八 九 十".split()
GRAMMAR, WORDS = grammar.load()
SYLLABLES = sorted({p[:-1] for line in open(os.path.join(grammar.HERE, "syllables.txt"), encoding="utf8") for p in (s + "1" for s in line.split())
                    if not line.startswith("#")} | {p[:-1] for w in WORDS.values() for p in w})
_espeak = None


def _syllables(groups):
    """contiguous phones are one syllable; a closing n or ng gets a name of its own"""
    out, current = [], []
    for kind, start, end, phone in groups:
        if kind == "s":
            if current:
                out.append(current)
            current = []
        else:
            current.append((phone + "_" if current and phone in ("n", "N") else phone, start, end))
    return out + [current] if current else out


def speak(words, r, voice):
    """-> samples at 22 050 Hz, [(start, end, phone)], [the phones of each word]; or None if the syllables do not match"""
    global _espeak
    _espeak = _espeak or Espeak()
    text, owner = [], []
    for i, w in enumerate(words):
        for s in WORDS.get(w, [w]):
            text.append(s)
            owner.append(i)
        if i + 1 < len(words) and r.random() < .04:
            text[-1] += ","
    pcm, groups = _espeak.speak(" ".join(text), BASE + voice, r.uniform(115, 260), r.uniform(15, 85), r.uniform(20, 80),
                                r.choice([0, 0, 0, 0, 1, 3]))
    syllables = _syllables(groups)
    if len(syllables) != len(text):
        return None
    segments, said, last_end, last_word = [], [[] for _ in words], 0, -1
    for syllable, word in zip(syllables, owner):
        start = syllable[0][1]
        if start > last_end:
            if word != last_word and start - last_end > 0.06 * RATE:
                segments.append((last_end, start, "SIL"))
            else:                                                # the closure before a stop belongs to it
                syllable = [(syllable[0][0], last_end, syllable[0][2])] + syllable[1:]
        for phone, s, e in syllable:
            segments.append((s, e, phone))
            said[word].append(phone)
        last_end, last_word = syllable[-1][2], word
    if last_end < len(pcm):
        segments.append((last_end, len(pcm), "SIL"))
    return pcm.astype(np.float64), segments, [tuple(p) for p in said]


def _train_one(job):
    index, words = job
    r, generator = random.Random(SEED * 1000003 + index), np.random.default_rng(SEED * 1000003 + index)
    spoken = speak(words, r, r.choice(VOICES))
    if spoken is None:
        return None
    pcm, segments, said = spoken
    x, k = audio.to_8k(pcm, r.uniform(0.88, 1.13))
    x *= 10 ** (r.uniform(-24, 3) / 20)
    lead, trail = int(8000 * r.uniform(0.05, 0.7)), int(8000 * r.uniform(0.05, 0.8))
    x = np.concatenate([np.zeros(lead), x, np.zeros(trail)])
    if r.random() < .5:                                          # colour of a handset
        x = lfilter([1, r.uniform(-.6, .6)], [1], x)
    if r.random() < .75:
        n = audio.noise(len(x), generator, r.choice(audio.NOISES))
        level = np.sqrt(np.mean(x[lead:len(x) - trail] ** 2)) + 1e-3
        x = x + n / (np.sqrt(np.mean(n ** 2)) + 1e-9) * level * 10 ** (-r.uniform(4, 40) / 20)
    elif r.random() < .6:
        x = x + generator.standard_normal(len(x)) * r.uniform(.3, 6)
    x = np.clip(np.round(x), -32768, 32767)
    if r.random() < .55:
        x = audio.telephone(x, r.choice("au"))
    if not any(w in WORDS for w in words) and r.random() < .25:  # speech in general: becomes [unk]
        segments = [(s, e, p if p == "SIL" else "SPN") for s, e, p in segments]
    frames = features.mfcc(x)
    count = (len(frames) + 2) // 3                               # the network answers every third frame
    centre = np.arange(count) * 240 + 100
    labels = np.array(["SIL"] * count, dtype=object)
    for s, e, p in segments:
        labels[(centre >= lead + s * k) & (centre < lead + e * k)] = p
    return frames.astype(np.float16), list(labels), words, said


def random_words(r):
    return [r.choice(list(WORDS)) for _ in range(r.randint(2, 5))]


def random_digits(r):
    return [r.choice(DIGITS) for _ in range(r.randint(3, 9))]


def random_syllables(r):
    return [r.choice(SYLLABLES) + r.choice("12345") for _ in range(r.randint(4, 9))]


def held_out(count=400):
    """test sentences that neither the acoustic nor the language model is trained on: those that the grammar says rarely"""
    r = random.Random(SEED)
    said = collections.Counter(tuple(GRAMMAR.say(r)) for _ in range(30_000))
    return [list(s) for s, times in said.items() if times == 1 and len(s) >= 3][:count]


def training_speech(count):
    """-> [(features, label per output frame, words, phones of each word)]"""
    r, held, jobs = random.Random(SEED + 1), {tuple(s) for s in held_out()}, []
    while len(jobs) < count:
        x = r.random()
        s = GRAMMAR.say(r) if x < .45 else random_words(r) if x < .68 else random_digits(r) if x < .78 else random_syllables(r)
        if s and tuple(s) not in held:
            jobs.append((len(jobs), s))
    with Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        shards = pool.map(_train_shard, [jobs[k::SHARDS] for k in range(SHARDS)], chunksize=1)
    return [u for shard in shards for u in shard if u is not None]


def _train_shard(jobs):
    return [_train_one(job) for job in jobs]


CONDITIONS = [("seen voices, clean", VOICES, None), ("seen voices, telephone, 25 dB", VOICES, 25), ("unseen voices, clean", UNSEEN_VOICES, None),
              ("unseen voices, telephone, 25 dB", UNSEEN_VOICES, 25), ("unseen voices, telephone, 10 dB", UNSEEN_VOICES, 10),
              ("unseen voices, telephone, random words", UNSEEN_VOICES, 25), ("unseen voices, telephone, unknown words", UNSEEN_VOICES, 25)]


def test_speech(folder, count, draw=0):
    """writes WAV files and list.tsv: path, what was said, condition"""
    os.makedirs(folder, exist_ok=True)
    sentences = held_out()
    with open(f"{folder}/list.tsv", "w", encoding="utf8") as rows:
        for c, (name, voices, snr) in enumerate(CONDITIONS):
            for i in range(count):
                seed = 991 * (c + 1) + i + 1_000_000 * draw
                r, generator = random.Random(seed), np.random.default_rng(seed)
                s = random_words(r) if "random" in name else random_syllables(r) if "unknown" in name else sentences[(c * 57 + i + 31 * draw) % len(sentences)]
                spoken = speak(s, r, voices[i % len(voices)])
                if spoken is None:
                    continue
                x = resample_poly(spoken[0] * 10 ** (r.uniform(-14, 0) / 20), 160, 441)
                lead, trail = int(8000 * .3), int(8000 * .5)
                x = np.concatenate([np.zeros(lead), x, np.zeros(trail)])
                if snr is not None:
                    n = audio.noise(len(x), generator, r.choice(audio.NOISES))
                    x = x + n / np.sqrt(np.mean(n ** 2)) * np.sqrt(np.mean(x[lead:-trail] ** 2)) * 10 ** (-snr / 20)
                    x = audio.telephone(np.clip(x, -32768, 32767))
                path = f"{folder}/{c}-{i:03d}.wav"
                audio.write_wav(path, x)
                rows.write(f"{path}\t{'[unk]' if 'unknown' in name else ' '.join(s)}\t{name}\n")


if __name__ == "__main__":
    import sys
    test_speech(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0)
