"""A back-off trigram over sentences of the grammar; only the two-word histories that say something new are kept."""
import collections
import math
import random

import corpus

SENTENCES, DISCOUNT, HISTORIES = 120_000, .5, 2500
START, END = "<s>", "</s>"


def _counts():
    r, held = random.Random(11), {tuple(s) for s in corpus.held_out()}
    one, two, three = collections.Counter(), collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for _ in range(SENTENCES):
        s = corpus.GRAMMAR.say(r)
        if not s or tuple(s) in held:
            continue
        words = [START] + s + [END]
        for i in range(1, len(words)):
            one[words[i]] += 1
            two[words[i - 1],][words[i]] += 1
            if i > 1:
                three[words[i - 2], words[i - 1]][words[i]] += 1
    return one, two, three


class Language:
    """next[history][word] is a cost, back_off[history] that of falling back to history[1:]; the empty history knows every word.
    Cost of stopping: next[history][END]."""

    def __init__(self, words):
        one, two, three = _counts()
        total, size = sum(one.values()), len(words) + 1
        flat = {w: .7 * one[w] / total + .3 / size for w in list(words) + [END]}
        self.next, self.back_off = {(): flat}, {}
        for history in [(START,)] + [(w,) for w in words]:
            self._add(history, two[history], flat)
        gain = {}
        for history, counts in three.items():
            below, n = self.next[history[1:]], sum(counts.values())
            if n >= 8:
                gain[history] = sum(c * math.log(c / n / below[w]) for w, c in counts.items())
        for history in sorted(gain, key=lambda h: (-gain[h], h))[:HISTORIES]:
            self._add(history, three[history], self.next[history[1:]])
        self.next = {h: {w: -math.log(p) for w, p in following.items()} for h, following in self.next.items()}

    def _add(self, history, counts, below):
        n = sum(counts.values())
        # A word that the shorter history lacks gets the share of falling back once more.
        share = DISCOUNT * len(counts) / n if n else 1.0
        lower = {w: below.get(w, 0.0) for w in counts}
        self.next[history] = {w: (c - DISCOUNT) / n + share * lower[w] for w, c in counts.items()}
        self.back_off[history] = -math.log(share)

    def target(self, history, word):
        """the longest known history after this word"""
        longer = (history + (word,))[-2:]
        return longer if longer in self.next else (word,)
