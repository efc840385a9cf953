"""Kaldi's binary format, as far as one small model needs it: transition model, nnet3 network, OpenFst graph."""
import math
import struct

import numpy as np

import features


def token(t):
    return t.encode() + b" "


def i32(v):
    return b"\x04" + struct.pack("<i", v)


def f32(v):
    return b"\x04" + struct.pack("<f", v)


def integers(v):
    """WriteIntegerVector: size of an element, raw length, data"""
    return b"\x04" + struct.pack("<i", len(v)) + np.asarray(v, "<i4").tobytes()


def vector(v):
    return b"FV " + i32(len(v)) + np.asarray(v, "<f4").tobytes()


def matrix(m):
    return b"FM " + i32(m.shape[0]) + i32(m.shape[1]) + np.ascontiguousarray(m, "<f4").tobytes()


class Phones:
    """Phone 1 is silence; every other one has four ids, by its place in the word (begin, end, inside, single), that share one output
    of the network. They only serve to tell where words begin and end. One emitting state each: transition 2p-1 loops, 2p leaves."""
    PLACES = "BEIS"

    def __init__(self, base):
        self.base, self.count = base, 1 + 4 * (len(base) - 1)
        self.index = {p: i for i, p in enumerate(base)}

    def id(self, phone, place=None):
        return 1 if phone == "SIL" else 2 + 4 * (self.index[phone] - 1) + self.PLACES.index(place)

    def output(self, phone_id):
        return 0 if phone_id == 1 else 1 + (phone_id - 2) // 4

    def loop(self, phone_id):
        return 2 * phone_id - 1

    def leave(self, phone_id):
        return 2 * phone_id


def transition_model(phones):
    ids = list(range(1, phones.count + 1))
    b = token("<TransitionModel>") + token("<Topology>") + integers(ids) + integers([-1] + [0] * phones.count) + i32(1) + i32(2)
    b += i32(0) + i32(2) + i32(0) + f32(.5) + i32(1) + f32(.5)    # state 0: stay, leave
    b += i32(-1) + i32(0)                                         # state 1: the end
    b += token("</Topology>") + token("<Triples>") + i32(phones.count)
    for p in ids:
        b += i32(p) + i32(0) + i32(phones.output(p))
    b += token("</Triples>") + token("<LogProbs>") + vector([0.0] + [math.log(.5)] * (2 * phones.count))
    return b + token("</LogProbs>") + token("</TransitionModel>")


def _nonlinear(kind, size):
    return (token(f"<{kind}>") + token("<Dim>") + i32(size) + token("<ValueAvg>") + vector([]) + token("<DerivAvg>") + vector([])
            + token("<Count>") + f32(0) + token("<OderivRms>") + vector([]) + token("<OderivCount>") + f32(0)
            + token("<NumDimsSelfRepaired>") + f32(0) + token("<NumDimsProcessed>") + f32(0) + token(f"</{kind}>"))


def network(layers, offsets, priors):
    """layers: [(weights, bias)], one more than offsets; relu between them, log-softmax at the end"""
    config, parts, previous = [f"input-node name=input dim={features.NCEP}"], [], "input"
    for i, ((w, bias), around) in enumerate(zip(layers, offsets + [[0]])):
        spliced = ", ".join(previous if o == 0 else f"Offset({previous}, {o})" for o in around)
        config.append(f"component-node name=affine{i} component=affine{i} input=" + (f"Append({spliced})" if len(around) > 1 else spliced))
        parts.append((f"affine{i}", token("<FixedAffineComponent>") + token("<LinearParams>") + matrix(w) + token("<BiasParams>") + vector(bias)
                      + token("</FixedAffineComponent>")))
        previous = f"affine{i}"
        if i < len(offsets):
            config.append(f"component-node name=relu{i} component=relu{i} input=affine{i}")
            parts.append((f"relu{i}", _nonlinear("RectifiedLinearComponent", len(bias))))
            previous = f"relu{i}"
    config += [f"component-node name=logsoftmax component=logsoftmax input={previous}", "output-node name=output input=logsoftmax objective=linear"]
    parts.append(("logsoftmax", _nonlinear("LogSoftmaxComponent", len(priors))))
    b = token("<Nnet3>") + b"\n" + "".join(c + "\n" for c in config).encode() + b"\n" + token("<NumComponents>") + i32(len(parts))
    for name, part in parts:
        b += token("<ComponentName>") + token(name) + part
    context = sum(max(o) for o in offsets)
    return b + token("</Nnet3>") + token("<LeftContext>") + i32(context) + token("<RightContext>") + i32(context) + token("<Priors>") + vector(priors)


class Fst:
    """OpenFst's "vector" of "standard" arcs"""

    def __init__(self):
        self.arcs, self.final = [], []

    def state(self):
        self.arcs.append([])
        self.final.append(math.inf)
        return len(self.arcs) - 1

    def arc(self, source, input_label, output_label, cost, target):
        self.arcs[source].append((input_label, output_label, cost, target))

    def write(self, path, start):
        def text(t):
            return struct.pack("<i", len(t)) + t.encode()

        with open(path, "wb") as f:
            f.write(struct.pack("<i", 2125659606) + text("vector") + text("standard")
                    + struct.pack("<iiQqqq", 2, 0, 3, start, len(self.arcs), sum(map(len, self.arcs))))
            for arcs, final in zip(self.arcs, self.final):
                f.write(struct.pack("<fq", final, len(arcs)))
                for arc in arcs:
                    f.write(struct.pack("<iifi", *arc))
