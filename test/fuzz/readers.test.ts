import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, it } from "vitest";
import { readers } from "../../scripts/fuzz/readers.js";
import { prepareReports } from "../../scripts/fuzz/reports.js";
import { madeFolder } from "../made/folder.js";
import { randomOf } from "../ugly-texts.js";

beforeAll(prepareReports, 120_000);

/** Few, so that the whole suite stays quick; `npm run fuzz` takes as many as there is time for. */
const numRuns = 10;

describe("whatever is broken in a file, it is read with its offsets right, or refused in a line that names it", () => {
  it.each(readers.map((target) => [target.name, target] as const))(
    "%s",
    async (_, target) => {
      const folder = await madeFolder();
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const input = target.make(randomOf(seed));
          const place = join(folder, String(seed));
          for (const [path, bytes] of input.files) {
            await mkdir(dirname(join(place, path)), { recursive: true });
            await writeFile(join(place, path), bytes);
          }
          await target.run(input, place);
        }),
        { numRuns, seed: 9 },
      );
    },
    60_000,
  );
});
