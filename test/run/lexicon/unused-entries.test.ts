import { rm } from "node:fs/promises";
import { expect, it, onTestFinished } from "vitest";
import { documentOf } from "../../../pipeline/read/document.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { annotate } from "../../../pipeline/run/annotate.js";
import { addMeetings, type Meetings, unusedEntries } from "../../../pipeline/run/lexicon/unused-entries.js";
import { smallSet } from "../../made/lexicon-set.js";

it("lists by file the entries that no kept hit came from, with the candidates that were rejected", async () => {
  const shipped = await smallSet();
  onTestFinished(() => rm(shipped, { recursive: true, force: true }));
  const lexicons = await readLexicons({ shipped });
  const meetings: Meetings = new Map();
  for await (const one of annotate([documentOf("one", "Perhaps it rains in May.")])) addMeetings(meetings, one);
  expect(meetings.get("hedge.perhaps")).toEqual({ kept: 1, rejected: 0 });
  expect(unusedEntries(lexicons, meetings)).toEqual([
    { lexicon: "frames/power", entries: 1, unused: [{ id: "power.sway", rejected: 0 }] },
    { lexicon: "stance/hedges", entries: 1, unused: [] },
  ]);
  meetings.set("hedge.perhaps", { kept: 0, rejected: 2 });
  expect(unusedEntries(lexicons, meetings)[1]?.unused).toEqual([{ id: "hedge.perhaps", rejected: 2 }]);
});
