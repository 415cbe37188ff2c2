"""Dictionary counts, keyness and concordances with NLTK.

Tokens are those of `word_tokenize`: sentences by Punkt, words by the Treebank rules. Its trained Punkt has to be
downloaded, so an untrained one does the same work here; a third argument `wordpunct` takes the simplest of NLTK's
tokenizers instead, which is a regular expression.
"""

import csv
import json
import sys
from math import log
from pathlib import Path

from nltk import FreqDist, Text
from nltk.tokenize import NLTKWordTokenizer, PunktSentenceTokenizer, wordpunct_tokenize

texts, job, out = sys.argv[1], json.loads(Path(sys.argv[2]).read_text()), Path(sys.argv[3])
simple = sys.argv[4:] == ["wordpunct"]
sentences, words = PunktSentenceTokenizer(), NLTKWordTokenizer()


def tokenize(text):
    if simple:
        return wordpunct_tokenize(text)
    return [token for sentence in sentences.tokenize(text) for token in words.tokenize(sentence)]


def write(name, header, rows):
    with open(out / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def log_likelihood(a, b, total_a, total_b):
    """G2 of a word over hits and all other words (Dunning 1993)."""
    both, total = a + b, total_a + total_b
    cells = [
        (a, both * total_a / total),
        (b, both * total_b / total),
        (total_a - a, (total - both) * total_a / total),
        (total_b - b, (total - both) * total_b / total),
    ]
    return 2 * sum(seen * log(seen / expected) for seen, expected in cells if seen)


frequencies, all_tokens = {}, []
with open(texts, encoding="utf-8") as file:
    for line in file:
        record = json.loads(line)
        tokens = tokenize(record["text"])
        all_tokens += tokens
        counter = frequencies.setdefault(record[job["by"]], FreqDist())
        counter.update(token.lower() for token in tokens if token[0].isalnum())

write(
    "counts.csv",
    ["category", "group", "count"],
    (
        (category, group, sum(counter[word] for word in words))
        for category, words in job["categories"].items()
        for group, counter in frequencies.items()
    ),
)
target = frequencies[job["target"]]
reference = sum((counter for group, counter in frequencies.items() if group != job["target"]), FreqDist())
total_target, total_reference = target.N(), reference.N()
keys = [
    (word, target[word], reference[word], log_likelihood(target[word], reference[word], total_target, total_reference))
    for word in target.keys() | reference.keys()
    if target[word] + reference[word] >= 5
]
write("keyness.csv", ["word", "target", "reference", "g2"], sorted(keys, key=lambda row: (-row[3], row[0])))
text = Text(all_tokens)
for word in job["concordances"]:
    lines = text.concordance_list(word, width=2 * 60 + len(word), lines=len(all_tokens))
    write(
        f"concordance-{word}.csv",
        ["offset", "left", "node", "right"],
        ((line.offset, line.left_print, line.query, line.right_print) for line in lines),
    )
