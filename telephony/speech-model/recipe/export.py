"""Writes a complete Vosk model: export.py WORK OUT"""
import math
import os
import pickle
import sys

import numpy as np

import corpus
import features
import kaldi
from graph import UNKNOWN, Graph
from language import Language

ACOUSTIC_SCALE = os.environ.get("ACOUSTIC_SCALE", "0.8")
UNKNOWN_COST, UNKNOWN_BOOST = float(os.environ.get("UNKNOWN_COST", "5")), float(os.environ.get("UNKNOWN_BOOST", "1.4"))

MODEL_CONF = f"""--min-active=200
--max-active=3000
--beam=13.0
--lattice-beam=6.0
--acoustic-scale={ACOUSTIC_SCALE}
--frame-subsampling-factor=3
--frames-per-chunk=12
--endpoint.silence-phones=1
--endpoint.rule2.min-trailing-silence=0.5
--endpoint.rule3.min-trailing-silence=0.75
--endpoint.rule4.min-trailing-silence=1.0
"""


def main(work, out):
    with open(f"{work}/acoustic.pkl", "rb") as f:
        acoustic = pickle.load(f)
    arrays = np.load(f"{work}/acoustic.npz")
    phones = kaldi.Phones(acoustic["phones"])
    acoustic["priors"][phones.index["SPN"]] *= math.exp(-UNKNOWN_BOOST)   # a bonus per frame: priors need not sum to 1
    layers = [(arrays[f"w{i}"], arrays[f"b{i}"]) for i in range(5)]
    words = list(corpus.WORDS)
    ids = {w: i + 1 for i, w in enumerate(words + [UNKNOWN])}
    graph = Graph(phones, {w: acoustic["words"][w] for w in words}, acoustic["frames"], ids, Language(words), UNKNOWN_COST)
    for folder in ("am", "conf", "graph/phones"):
        os.makedirs(f"{out}/{folder}", exist_ok=True)
    with open(f"{out}/am/final.mdl", "wb") as f:
        f.write(b"\0B" + kaldi.transition_model(phones) + kaldi.network(layers, acoustic["offsets"], acoustic["priors"]))
    graph.fst.write(f"{out}/graph/HCLG.fst", graph.start)
    texts = {"conf/mfcc.conf": features.MFCC_CONF, "conf/model.conf": MODEL_CONF,
             "graph/words.txt": "<eps> 0\n" + "".join(f"{w} {i}\n" for w, i in ids.items()),
             "graph/phones/word_boundary.int": "1 nonword\n" + "".join(
                 f"{p} {['begin', 'end', 'internal', 'singleton'][(p - 2) % 4]}\n" for p in range(2, phones.count + 1))}
    for name, text in texts.items():
        with open(f"{out}/{name}", "w", encoding="utf8") as f:
            f.write(text)
    size = sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(out) for f in fs)
    print(f"{len(words)} words, {len(phones.base)} phones, {len(graph.fst.arcs)} states, {sum(map(len, graph.fst.arcs))} arcs, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:3])
