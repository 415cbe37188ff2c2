import { dirname, join, resolve } from "node:path";
import { Fault } from "../model/fault.js";
import type { WriteOptions } from "../model/report.js";
import { scoreSheets } from "../run/score-sheets.js";
import { writeResult } from "../run/write-result.js";
import { codingCodebook, codingSummary } from "../write/index.js";
import type { Arguments } from "./command.js";
import { encodingOf } from "./manner.js";
import type { Terminal } from "./terminal.js";

/** What was asked for beside the sheets. */
interface Asked {
  readonly out: string | undefined;
  readonly options: WriteOptions;
}

/** Scores the program by sheets that people have filled in, and tells the figures. */
export const evaluateSheets = async (given: Arguments, terminal: Terminal, { out, options }: Asked): Promise<void> => {
  const [first = "", ...others] = given.values("sheet");
  const foreign = ["map", "gold", "layers", "lexicon", "without", "resamples", "seed"].find((option) =>
    given.has(option),
  );
  if (foreign !== undefined)
    throw new Fault(`--${foreign} has no meaning with --sheet: its rows were drawn already, and nothing is resampled`);
  if (given.positionals.length > 0)
    throw new Fault(`--sheet needs no gold, but was given ${given.positionals.join(", ")} as well`);
  const key = given.value("key") ?? join(dirname(first), "key.csv");
  const encoding = encodingOf(given);
  const sheets = [first, ...others];
  const inside = [...sheets, key].find((path) => out !== undefined && resolve(dirname(path)) === resolve(out));
  if (inside !== undefined)
    throw new Fault(
      `${out}: holds ${inside}, which is read; the folder is replaced whole, so choose another with --out`,
    );
  const result = await scoreSheets({ sheets, key, ...(encoding === undefined ? {} : { encoding }) });
  await terminal.write(codingSummary(result, { colour: terminal.colour }));
  if (out === undefined) return;
  const files = await writeResult(result, out, options, codingCodebook);
  terminal.say(`${out}: ${files.length} files`);
};
