"""A frame classifier in plain numpy: four times (splice -> affine -> relu -> batch norm), then affine -> softmax, at 30 ms steps."""
import numpy as np

import features

WIDTH = 128
OFFSETS = [[-2, -1, 0, 1, 2], [-3, 0, 3], [-3, 0, 3], [-6, 0, 6]]   # of each layer, in frames of 10 ms
DILATION = [None, 1, 1, 2]                                       # the same beyond the first layer, in steps of 30 ms
CONTEXT = 14
f4 = np.float32


class Network:
    def __init__(self, outputs, rng):
        inputs = [5 * features.NCEP] + [3 * WIDTH] * 3
        self.P = {}
        for i, n in enumerate(inputs):
            self.P[f"W{i}"] = (rng.standard_normal((WIDTH, n)) * np.sqrt(1 / (3 * n))).astype(f4)
            self.P[f"b{i}"], self.P[f"h{i}"], self.P[f"g{i}"] = np.zeros(WIDTH, f4), np.zeros(WIDTH, f4), np.ones(WIDTH, f4)
        self.P["W4"] = (rng.standard_normal((outputs, WIDTH)) * np.sqrt(1 / (3 * WIDTH))).astype(f4)
        self.P["b4"] = np.zeros(outputs, f4)
        self.mean, self.variance = [np.zeros(WIDTH, f4) for _ in inputs], [np.ones(WIDTH, f4) for _ in inputs]
        self.m, self.v = ({k: np.zeros_like(v) for k, v in self.P.items()} for _ in range(2))
        self.t = 0

    def forward(self, x, training):
        """-> logits, what the last layer saw, what backward needs"""
        P, tape = self.P, []
        for i, d in enumerate(DILATION):
            if i == 0:
                T = (x.shape[1] - 5) // 3 + 1
                A = np.concatenate([x[:, o:o + 3 * T - 2:3] for o in range(5)], 2)
            else:
                T = x.shape[1] - 2 * d
                A = np.concatenate([x[:, k * d:k * d + T] for k in range(3)], 2)
            A = A.reshape(-1, A.shape[2])
            R = A @ P[f"W{i}"].T
            R += P[f"b{i}"]
            np.maximum(R, 0, out=R)
            if training:
                mean, variance = R.mean(0), R.var(0)
                self.mean[i] += .05 * (mean - self.mean[i])
                self.variance[i] += .05 * (variance - self.variance[i])
            else:
                mean, variance = self.mean[i], self.variance[i]
            inverse = 1 / np.sqrt(variance + 1e-5)
            X = (R - mean) * inverse
            tape.append((A, R > 0, X, inverse))
            x = (X * P[f"g{i}"] + P[f"h{i}"]).reshape(-1, T, WIDTH)
        return x @ P["W4"].T + P["b4"], x, tape

    def backward(self, dy, x, tape):
        P, G = self.P, {}
        batch, flat = x.shape[0], dy.reshape(-1, dy.shape[2])
        G["W4"], G["b4"], dx = flat.T @ x.reshape(-1, WIDTH), flat.sum(0), dy @ P["W4"]
        for i in (3, 2, 1, 0):
            A, positive, X, inverse = tape[i]
            D = dx.reshape(-1, WIDTH)
            G[f"g{i}"], G[f"h{i}"], n = (D * X).sum(0), D.sum(0), len(D)
            D = (P[f"g{i}"] * inverse) * (D - G[f"h{i}"] / n - X * (G[f"g{i}"] / n))
            D *= positive
            G[f"W{i}"], G[f"b{i}"] = D.T @ A, D.sum(0)
            if i:
                dA, d = (D @ P[f"W{i}"]).reshape(batch, -1, 3 * WIDTH), DILATION[i]
                T = dA.shape[1]
                dx = np.zeros((batch, T + 2 * d, WIDTH), f4)
                for k in range(3):
                    dx[:, k * d:k * d + T] += dA[:, :, k * WIDTH:(k + 1) * WIDTH]
        return G

    def step(self, G, rate, decay=1e-3):
        """AdamW"""
        self.t += 1
        for k, g in G.items():
            self.m[k] += .1 * (g - self.m[k])
            self.v[k] += .001 * (g * g - self.v[k])
            u = self.m[k] / (1 - .9 ** self.t) / (np.sqrt(self.v[k] / (1 - .999 ** self.t)) + 1e-8)
            self.P[k] -= f4(rate) * (u + f4(decay) * self.P[k]) if k[0] == "W" else f4(rate) * u

    def folded(self, mean, inverse):
        """affine layers with the input's normalisation and the batch norms folded in: [(weights, bias)]"""
        out, scale, shift = [], inverse.astype(float), (-mean * inverse).astype(float)
        for i in range(5):
            w = self.P[f"W{i}"].astype(float)
            k = w.shape[1] // len(scale)
            out.append(((w * np.tile(scale, k)).astype(f4), (self.P[f"b{i}"] + w @ np.tile(shift, k)).astype(f4)))
            if i < 4:
                scale = self.P[f"g{i}"].astype(float) / np.sqrt(self.variance[i] + 1e-5)
                shift = self.P[f"h{i}"] - self.mean[i] * scale
        return out
