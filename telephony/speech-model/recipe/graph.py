"""The decoding graph: every history of the language model, and between two of them the sounds of a word. Kaldi's reorder=true layout: the arc
into a state carries the leaving transition, the loop sits on the state. A word's label is on its first arc."""
import math

from kaldi import Fst
from language import END, START

UNKNOWN, UNKNOWN_FRAMES = "[unk]", 6
SILENCE_AFTER_WORD = .3


class Graph:
    def __init__(self, phones, words, frames, ids, language, unknown_cost):
        self.fst, self.phones, self.ids = Fst(), phones, ids
        stay = {p: 1 - 1 / frames[i] for i, p in enumerate(phones.base)}
        self.leave_cost = {p: -math.log(1 - a) for p, a in stay.items()}
        self.loop_cost = {p: -math.log(a) for p, a in stay.items()}
        # [unk] is one output for speech in general. A loop over all phones also works but explodes Vosk's lattices.
        self.words = dict(words, **{UNKNOWN: ["SPN"] * UNKNOWN_FRAMES})
        self.histories, self.chains = {h: self.fst.state() for h in language.next}, {}
        self.start = self.fst.state()
        self._silence(self.start, self.histories[START,])
        for history, following in language.next.items():
            state = self.histories[history]
            for word, cost in following.items():
                if word == END:
                    self.fst.final[state] = cost
                else:
                    self._word(state, word, cost, language.target(history, word))
            if history:
                shorter = history[1:]
                self.fst.arc(state, 0, 0, language.back_off[history], self.histories[shorter])
        self._word(self.histories[()], UNKNOWN, unknown_cost, ())
        self.fst.final[self.histories[START,]] = 1.0             # silence alone: no text, cheaply

    def _node(self, phone, place):
        node, phone_id = self.fst.state(), self.phones.id(phone, place)
        self.fst.arc(node, self.phones.loop(phone_id), 0, self.loop_cost[phone], node)
        return node

    def _word(self, state, word, cost, target):
        if (word, target) not in self.chains:
            self.chains[word, target] = self._chain(word, self.histories[target])
        label, first, entry = self.chains[word, target]
        self.fst.arc(state, label, self.ids[word], cost + entry, first)

    def _chain(self, word, target):
        sounds = self.words[word]
        places = "S" if len(sounds) == 1 else "B" + "I" * (len(sounds) - 2) + "E"
        first = node = self._node(sounds[0], places[0])
        for phone, place in zip(sounds[1:], places[1:]):
            following = self._node(phone, place)
            self.fst.arc(node, self.phones.leave(self.phones.id(phone, place)), 0, self.leave_cost[phone], following)
            node = following
        self._silence(node, target)
        return self.phones.leave(self.phones.id(sounds[0], places[0])), first, self.leave_cost[sounds[0]]

    def _silence(self, source, target):
        """perhaps a pause"""
        node = self._node("SIL", None)
        self.fst.arc(source, self.phones.leave(1), 0, self.leave_cost["SIL"] - math.log(SILENCE_AFTER_WORD), node)
        self.fst.arc(node, 0, 0, 0.0, target)
        self.fst.arc(source, 0, 0, -math.log(1 - SILENCE_AFTER_WORD), target)
