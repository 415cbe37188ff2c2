import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isWhole, openPartial } from "../../../pipeline/run/shards/partial.js";
import { readPlan } from "../../../pipeline/run/shards/plan.js";
import { faultOf, madeFolder } from "../../made/folder.js";

/** A partial whose first line has the right hash, whatever it says. */
const opened = async (line: string, rest = "") => {
  const hash = createHash("sha256").update(line).digest("hex");
  return openPartial(join(await madeFolder({ partial: `${hash} ${line}\n${rest}` }), "partial"));
};

const format = '"format":"counterpoint partial 1"';

describe("a partial", () => {
  it("is opened where its head tells what stands behind it", async () => {
    const partial = await opened(`{${format},"sections":[{"name":"states","bytes":2,"sha256":"0"}]}`, "1\n");
    expect(partial?.sections.get("states")).toMatchObject({ bytes: 2 });
    expect(partial === null || isWhole(partial)).toBe(false);
  });

  it.each([
    ["of a later form", '{"format":"counterpoint partial 2","sections":[]}'],
    ["without sections", `{${format}}`],
    ["of a section without a size", `{${format},"sections":[{"name":"states","sha256":"0"}]}`],
    ["of a section before the file", `{${format},"sections":[{"name":"a","bytes":-5,"sha256":"0"}]}`],
    ["of no section at all", `{${format},"sections":[null]}`],
    ["of nothing", "null"],
    ["of no JSON", "{"],
    ["nested without end", "[".repeat(50_000) + "]".repeat(50_000)],
  ])("is none with a head %s, even if its hash is right", async (_, line) => {
    expect(await opened(line)).toBeNull();
  });
});

describe("a plan", () => {
  const beginning = '{\n"format": "counterpoint plan 1"';
  it.each([
    ["that is cut off", beginning],
    ["of nothing else", `${beginning}}`],
    ["without its texts", `${beginning},"sha256":"0","madeBy":{},"told":{},"files":[],"shards":[]}`],
    ["nested without end", `${beginning},"texts":${"[".repeat(50_000)}${"]".repeat(50_000)}}`],
  ])("%s is refused with a word", async (_, content) => {
    const path = join(await madeFolder({ "plan.json": content }), "plan.json");
    expect(await faultOf(() => readPlan(path))).toBe(
      `${path}: was changed or cut off since it was made; make it anew with counterpoint plan`,
    );
  });
});
