// How well the ledger finds quotations: passages of speeches, quoted with known edits between filler of other speeches.
// Usage: npm run measure:ledger [-- FILE.jsonl …]
import { argv, stdout } from "node:process";
import { annotator } from "../pipeline/annotate/english.js";
import { readLexicons } from "../pipeline/index.js";
import { byKind, type Outcome, outcomes } from "../test/made/ledger-scores.js";
import { quotingTexts } from "../test/made/quoted-passages.js";
import { someOf, speeches } from "./speeches.js";

const passages = 17;
const seed = 20171005;

const share = (part: number, whole: number): string =>
  whole === 0 ? "none asked" : `${part} of ${whole} (${(part / whole).toFixed(4)})`;

const report = (title: string, all: readonly Outcome[]): string => {
  const taken = all.filter(({ places }) => places.length > 0);
  const foreign = all.filter(({ places }) => places.length === 0);
  const found = taken.filter((one) => one.found);
  const lines = [
    `${title}: ${taken.length} passages that the study has, ${foreign.length} that it has not`,
    ...[...byKind(all)].map(
      ([kind, [made, found, right]]) => `  ${kind.padEnd(14)} ${made} made, ${found} found, ${right} right`,
    ),
    `  found with the right fidelity in the right place  ${share(taken.filter(({ right }) => right).length, taken.length)}`,
    `  found in the right place, of those found          ${share(found.filter(({ right_place }) => right_place).length, found.length)}`,
    `  foreign passages found all the same               ${share(foreign.filter((one) => one.found).length, foreign.length)}`,
    ...all
      .filter(({ right }) => !right)
      .map(({ kind, given, quote }) => `  wrong: ${kind} came out as ${given}: “${quote}”`),
  ];
  return `${lines.join("\n")}\n`;
};

const all = speeches(argv.slice(2));
if (all === null) stdout.write("No speeches lie beside the project: nothing is measured.\n");
else {
  const chosen = someOf(all, 60);
  const stock = { sources: chosen.slice(0, 20), fillers: chosen.slice(20, 40), strangers: chosen.slice(40) };
  const quoting = quotingTexts(stock, { each: passages, seed });
  const layersOf = annotator(await readLexicons());
  stdout.write(report("Pairs", outcomes(stock.sources, quoting, layersOf, { paired: true })));
  // A foreign passage may be in another text that quotes it too, so only the others are asked without pairs.
  const own = quoting.map((text) => ({ ...text, passages: text.passages.filter(({ places }) => places.length > 0) }));
  stdout.write(report("All texts against all", outcomes(stock.sources, own, layersOf, { paired: false })));
}
