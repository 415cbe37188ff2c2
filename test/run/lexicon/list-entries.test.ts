import { describe, expect, it } from "vitest";
import { listedLayers } from "../../../pipeline/model/lexicon-listing.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { listEntries } from "../../../pipeline/run/lexicon/list-entries.js";
import { entriesJson, entryTable } from "../../../pipeline/write/entry-table.js";

const lexicons = await readLexicons();
const everything = { layers: listedLayers, labels: [], words: null } as const;

describe("listEntries", () => {
  it("has every entry of the lexicons", async () => {
    const { stance, frames, actors, designations, negation, quotations, portrayal } = lexicons;
    const others = [...negation.entries, ...quotations.entries, ...portrayal.entries];
    const listed = await listEntries(lexicons, everything);
    expect(listed.map(({ id }) => id)).toEqual(
      [...stance, ...frames, ...actors, ...designations, ...others].map(({ id }) => id),
    );
    expect(listed.every(({ patterns, source, found }) => patterns.length > 0 && source !== "" && found === null)).toBe(
      true,
    );
  });

  it("has those of some layers and labels", async () => {
    const listed = await listEntries(lexicons, { ...everything, layers: ["frames"], labels: ["power", "hedge"] });
    expect(new Set(listed.map(({ label }) => label))).toEqual(new Set(["power"]));
  });

  const found = async (words: string): Promise<Record<string, string | null>> =>
    Object.fromEntries((await listEntries(lexicons, { ...everything, words })).map((one) => [one.id, one.found]));

  it("finds entries by a word that is a pattern of theirs, or stands in one", async () => {
    const known = await found("Likely");
    expect(known["hedge.likely"]).toBe("whole");
    expect(known["hedge.more-likely-than-not"]).toBe("part");
    expect(Object.keys(known)).not.toContain("hedge.perhaps");
  });

  it("finds inflected forms, phrases, names and clitics", async () => {
    expect((await found("argues"))["attribution.argue"]).toBe("whole");
    expect((await found("law enforcement"))["crime.law-enforcement"]).toBe("whole");
    expect((await found("department of state"))["us.state"]).toBe("whole");
    expect(Object.values(await found("don't"))).not.toEqual([]);
  });

  it("finds nothing where nothing is known", async () => {
    expect(await found("xyzzy")).toEqual({});
    expect(await found("...")).toEqual({});
    expect(await found("constructor")).toEqual({});
  });
});

it("is written as a table and as JSON with the same entries", async () => {
  const entries = await listEntries(lexicons, { ...everything, labels: ["self_mention"] });
  const rows = [...entryTable(entries).rows];
  const json: readonly { readonly id: string; readonly patterns: readonly string[] }[] = JSON.parse(
    [...entriesJson(entries)].join(""),
  );
  expect(rows.map(({ id }) => id)).toEqual(json.map(({ id }) => id));
  expect(rows.map(({ patterns }) => patterns)).toEqual(json.map(({ patterns }) => patterns.join("\n")));
  expect(JSON.parse([...entriesJson([])].join(""))).toEqual([]);
});
