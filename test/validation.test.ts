import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readMapping } from "../pipeline/index.js";
import { hitProperties, mappingSchema } from "../pipeline/read/mapping-schema.js";
import { measureAll, validationFiles, validationResult } from "../scripts/validation/report.js";
import { absent, root, runs } from "../scripts/validation/runs.js";

const missing = absent();
const minutes = 60_000;

const textOf = (chunks: Iterable<string | Uint8Array>): string =>
  [...chunks].map((chunk) => (typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"))).join("");

it("every mapping of a run can be read", async () => {
  for (const mapping of new Set(runs.map((run) => run.mapping))) {
    if (mapping !== null) expect((await readMapping(root(`scripts/validation/${mapping}`))).mapping.about).not.toBe("");
  }
});

it("every key of a mapping is explained beside them", async () => {
  const readme = await readFile(root("scripts/validation/README.md"), "utf8");
  const { shape } = mappingSchema;
  for (const key of Object.keys(shape)) expect(readme).toMatch(new RegExp(`\\b${key}\\b`));
  for (const properties of Object.values(hitProperties)) {
    for (const name of properties.keys()) expect(readme).toContain(`\`${name}\``);
  }
});

describe.skipIf(missing.length > 0)(
  `reports/validation${missing.length > 0 ? " (skipped: gold of others is not here)" : ""}`,
  () => {
    it(
      "holds the figures that the program gives; if one has to change, `npm run validate` and the changelog say so",
      async () => {
        const measured = await measureAll();
        for (const { path, chunks } of validationFiles(measured)) {
          const made = textOf(chunks).split("\n");
          const published = (await readFile(root(`reports/validation/${path}`), "utf8")).split("\n");
          // The first line that differs says more than two whole files.
          const at = published.findIndex((line, index) => line !== made[index]);
          expect(`${path}:${at + 1}: ${published[at] ?? ""}`).toBe(`${path}:${at + 1}: ${made[at] ?? ""}`);
          expect(published.length).toBe(made.length);
        }
        const manifest: { readonly inputs: readonly unknown[] } = JSON.parse(
          await readFile(root("reports/validation/manifest.json"), "utf8"),
        );
        // Calibration has inputs of its own.
        expect(manifest.inputs).toEqual(expect.arrayContaining([...validationResult(measured).provenance.inputs]));
      },
      5 * minutes,
    );
  },
);
