"""Reads grammar.txt and says random sentences of it."""
import collections
import os
import re

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TOKEN = re.compile(r"<[a-z0-9-]+>|\*\s*\d+|[()|?]|[^\s()|?*<>]+")


def _rules(path):
    """-> {name: text of its alternatives}; a name that comes again adds to the first"""
    rules, name = collections.OrderedDict(), None
    for number, line in enumerate(open(path, encoding="utf8"), 1):
        line = line.rstrip()
        if not line or line.startswith("#"):
            continue
        head = re.match(r"([a-z0-9-]+):(.*)", line)
        if head:
            name, rest = head.groups()
            rules[name] = rules[name] + " | " + rest if name in rules else rest
        elif line.startswith(" ") and name:
            rules[name] += line
        else:
            raise SystemExit(f"{path}:{number}: neither a rule nor the continuation of one: {line}")
    return rules


class _Parser:
    """choice = sequence (*weight)? | ...; sequence = item?...; item = word, <rule> or ( choice )"""

    def __init__(self, tokens):
        self.tokens, self.at = tokens, 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def choice(self):
        options, weights = [], []
        while True:
            items, weight = [], 1
            while self.peek() not in (None, "|", ")"):
                token = self.tokens[self.at]
                self.at += 1
                if token.startswith("*"):
                    weight = int(token[1:])
                elif token == "?":
                    items[-1] = ("choice", [[items[-1]], []], [1, 1])
                elif token == "(":
                    items.append(self.choice())
                    assert self.peek() == ")", self.tokens
                    self.at += 1
                elif token.startswith("<"):
                    items.append(("rule", token[1:-1]))
                else:
                    items.append(("word", token))
            options.append(items)
            weights.append(weight)
            if self.peek() != "|":
                return ("choice", options, weights)
            self.at += 1


class Grammar:
    def __init__(self, path=os.path.join(HERE, "grammar.txt")):
        self.rules = {}
        for name, text in _rules(path).items():
            parser = _Parser(TOKEN.findall(text))
            self.rules[name] = parser.choice()
            assert parser.peek() is None, f"unbalanced brackets in {name}"
        words, used = set(), {"sentence"}
        for tree in self.rules.values():
            self._walk(tree, words, used)
        unknown, idle = used - set(self.rules), set(self.rules) - used
        assert not unknown, f"no such rule: {sorted(unknown)}"
        assert not idle, f"never used: {sorted(idle)}"
        self.words = words

    def _walk(self, node, words, used):
        if node[0] == "word":
            words.add(node[1])
        elif node[0] == "rule":
            used.add(node[1])
        else:
            for items in node[1]:
                for item in items:
                    self._walk(item, words, used)

    def say(self, random, rule="sentence"):
        """-> list of words"""
        out = []
        self._say(self.rules[rule], random, out)
        return out

    def _say(self, node, random, out):
        if node[0] == "word":
            out.append(node[1])
        elif node[0] == "rule":
            self._say(self.rules[node[1]], random, out)
        else:
            for item in random.choices(node[1], node[2])[0]:
                self._say(item, random, out)


def lexicon(path=os.path.join(HERE, "words.txt")):
    """-> {word: [numbered pinyin]}"""
    words = collections.OrderedDict()
    for line in open(path, encoding="utf8"):
        if line.strip() and not line.startswith("#"):
            word, *pinyin = line.split()
            assert word not in words, f"{word} twice"
            words[word] = pinyin
    return words


def load():
    """-> grammar, lexicon that belong together"""
    grammar, words = Grammar(), lexicon()
    missing, idle = grammar.words - set(words), set(words) - grammar.words
    assert not missing, f"no pinyin in words.txt for {sorted(missing)}"
    assert not idle, f"in words.txt but in no sentence: {sorted(idle)}"
    return grammar, words


if __name__ == "__main__":
    import random
    import sys
    g, w = load()
    print(len(w), "words")
    r = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    for _ in range(30):
        print(" ".join(g.say(r)))
