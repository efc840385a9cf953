"""Trains the frame classifier on espeak-ng's own phone timings. Writes acoustic.npz and acoustic.pkl into the folder given."""
import os
import pickle
import sys
import time

import numpy as np

import corpus
import features
from network import CONTEXT, OFFSETS, Network, f4

UTTERANCES, EPOCHS = int(os.environ.get("UTTERANCES", 12000)), int(os.environ.get("EPOCHS", 9))
CHUNK, BATCH, PEAK_RATE, VALIDATION = 32, 128, 4e-3, 400


def chunks(frames, labels):
    T, frames = len(labels), frames.astype(f4)
    need = 3 * (((T + CHUNK - 1) // CHUNK) * CHUNK) + 2 * CONTEXT
    padded = np.concatenate([np.repeat(frames[:1], CONTEXT, 0), frames, np.repeat(frames[-1:], max(0, need - CONTEXT - len(frames)), 0)])
    for a in range(0, T, CHUNK):
        y = np.full(CHUNK, -1)
        y[:min(CHUNK, T - a)] = labels[a:a + CHUNK]
        yield padded[3 * a:3 * a + 2 * CONTEXT + 3 * (CHUNK - 1) + 1], y


def rate(progress):
    """rises for three tenths of the way, then falls as a cosine"""
    if progress < .3:
        return PEAK_RATE * (.54 - .5 * np.cos(np.pi * progress / .3))
    return PEAK_RATE * (.5 + .5 * np.cos(np.pi * (progress - .3) / .7))


def fit(X, Y, outputs, rng, said):
    net, n_batches, it = Network(outputs, rng), (len(X) - VALIDATION) // BATCH, 0
    for epoch in range(EPOCHS):
        order, loss, seen = VALIDATION + rng.permutation(len(X) - VALIDATION), 0, 0
        for j in range(n_batches):
            b = order[j * BATCH:(j + 1) * BATCH]
            y = Y[b]
            o, x, tape = net.forward(X[b], True)
            o -= o.max(2, keepdims=True)
            np.exp(o, out=o)
            o /= o.sum(2, keepdims=True)
            mask = y >= 0
            k, target = mask.sum(), np.where(mask, y, 0)[:, :, None]
            p = np.take_along_axis(o, target, 2)
            loss, seen = loss - (np.log(p[:, :, 0] + 1e-9) * mask).sum(), seen + k
            np.put_along_axis(o, target, p - 1, 2)
            o *= (mask / f4(k)).astype(f4)[:, :, None]
            net.step(net.backward(o, x, tape), rate(it / (EPOCHS * n_batches)))
            it += 1
        o, mask = net.forward(X[:VALIDATION], False)[0], Y[:VALIDATION] >= 0
        right = ((o.argmax(2) == Y[:VALIDATION]) & mask).sum() / mask.sum()
        said(f"epoch {epoch + 1} of {EPOCHS}: loss {loss / seen:.3f}, {right:.1%} of unseen frames right")
    return net


def main(out):
    began, rng = time.time(), np.random.default_rng(corpus.SEED)

    def said(text):
        print(f"{time.time() - began:5.0f} s  {text}", flush=True)

    data = corpus.training_speech(UTTERANCES)
    phones = ["SIL"] + sorted({p for d in data for p in d[1]} - {"SIL"})
    number = {p: i for i, p in enumerate(phones)}
    said(f"{len(data)} utterances, {sum(len(d[0]) for d in data) / 360000:.1f} hours, {len(phones)} phones")
    labels, said_as = [np.array([number[p] for p in d[1]]) for d in data], {}
    for d in data:
        for w, p in zip(d[2], d[3]):
            if w in corpus.WORDS:
                said_as.setdefault(w, {}).setdefault(p, 0)
                said_as[w][p] += 1
    lost = set(corpus.WORDS) - set(said_as)
    assert not lost, f"never spoken in training: {sorted(lost)}"
    pieces = [c for d, l in zip(data, labels) for c in chunks(d[0], l)]
    X, Y = np.stack([c[0] for c in pieces]), np.stack([c[1] for c in pieces])
    order = rng.permutation(len(X))
    X, Y = X[order], Y[order]
    frames = X[:3000].reshape(-1, features.NCEP)
    frames = frames[frames[:, 0] > -40]                          # digital silence is an extreme outlier
    mean, inverse = frames.mean(0), 1 / frames.std(0)
    net = fit(((X - mean) * inverse).astype(f4), Y, len(phones), rng, said)
    count, runs = np.bincount(np.concatenate(labels), minlength=len(phones)).astype(float), np.zeros(len(phones))
    for l in labels:
        runs += np.bincount(l[np.r_[True, l[1:] != l[:-1]]], minlength=len(phones))
    os.makedirs(out, exist_ok=True)
    np.savez(f"{out}/acoustic.npz", **{f"{k}{i}": a for i, wb in enumerate(net.folded(mean, inverse)) for k, a in zip("wb", wb)})
    with open(f"{out}/acoustic.pkl", "wb") as f:
        pickle.dump(dict(phones=phones, priors=(count + 20) / (count + 20).sum(), frames=np.maximum(1.2, count / np.maximum(1, runs)),
                         offsets=OFFSETS, words={w: max(p, key=p.get) for w, p in said_as.items()}), f)
    said("trained")


if __name__ == "__main__":
    main(sys.argv[1])
