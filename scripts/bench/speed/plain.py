"""Dictionary counts, keyness and concordances with Python's own library: words by a regular expression."""

import csv
import json
import re
import sys
from collections import Counter
from math import log
from pathlib import Path

texts, job, out = sys.argv[1], json.loads(Path(sys.argv[2]).read_text()), Path(sys.argv[3])
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
WIDTH = 60


def write(name, header, rows):
    with open(out / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def flat(context):
    """A context on one line."""
    return context.replace("\n", " ")


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


frequencies = {}
lines = {word: [] for word in job["concordances"]}
wanted = re.compile(r"\b(?:" + "|".join(job["concordances"]) + r")\b", re.IGNORECASE)
with open(texts, encoding="utf-8") as file:
    for line in file:
        record = json.loads(line)
        text = record["text"]
        frequencies.setdefault(record[job["by"]], Counter()).update(WORD.findall(text.lower()))
        for hit in wanted.finditer(text):
            start, end = hit.span()
            context = (flat(text[max(0, start - WIDTH) : start]), hit.group(), flat(text[end : end + WIDTH]))
            lines[hit.group().lower()].append((record["id"], start, end, *context))

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
reference = sum((counter for group, counter in frequencies.items() if group != job["target"]), Counter())
total_target, total_reference = target.total(), reference.total()
keys = [
    (word, target[word], reference[word], log_likelihood(target[word], reference[word], total_target, total_reference))
    for word in target.keys() | reference.keys()
    if target[word] + reference[word] >= 5
]
write("keyness.csv", ["word", "target", "reference", "g2"], sorted(keys, key=lambda row: (-row[3], row[0])))
for word, found in lines.items():
    write(f"concordance-{word}.csv", ["document", "start", "end", "left", "node", "right"], found)
