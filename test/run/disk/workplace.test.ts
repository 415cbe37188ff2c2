import { appendFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { openWorkplace, type Workplace } from "../../../pipeline/run/disk/workplace.js";
import { faultOf, madeFolder } from "../../made/folder.js";

const bytesOf = (place: Workplace<unknown>, name: string): string =>
  Buffer.concat([...place.file(name).pieces()]).toString();

describe("a workplace", () => {
  it("carries on from what was saved, without what came after", async () => {
    const out = join(await madeFolder(), "made/out");
    const first = await openWorkplace<Map<string, Int32Array>>("task", { out, resume: false });
    expect([first.saved, first.anew]).toEqual([null, false]);
    const file = first.file("rows.jsonl");
    file.append(Buffer.from("one\n"));
    first.save({ texts: 1, state: new Map([["__proto__", Int32Array.of(1, 2)]]) });
    file.append(Buffer.from("lost\n"));
    first.leave();
    const second = await openWorkplace<Map<string, Int32Array>>("task", { out, resume: true });
    expect(second.saved).toMatchObject({ texts: 1, state: new Map([["__proto__", Int32Array.of(1, 2)]]) });
    const again = second.file("rows.jsonl");
    again.append(Buffer.from("two\n"));
    expect(Buffer.concat([...again.pieces()]).toString()).toBe("one\ntwo\n");
    second.sweep();
    expect(await readdir(join(out, ".."))).toEqual([]);
  });

  it("is refused while another has it", async () => {
    const out = join(await madeFolder(), "out");
    await writeFile(join(out, "../.out.lock"), JSON.stringify({ process: 1, host: "elsewhere" }));
    expect(await faultOf(() => openWorkplace("task", { out, resume: true }))).toContain("another run writes to it");
  });

  it("begins anew where it is not asked to carry on, and says so", async () => {
    const out = join(await madeFolder(), "out");
    const first = await openWorkplace("task", { out, resume: false });
    first.file("rows.jsonl").append(Buffer.from("one\n"));
    first.save({ texts: 1, state: null });
    first.leave();
    const second = await openWorkplace("task", { out, resume: false });
    expect([second.saved, second.anew, bytesOf(second, "rows.jsonl")]).toEqual([null, true, ""]);
    second.leave();
    expect(await readdir(join(out, ".."))).toEqual([]);
  });

  it("refuses what was saved of another task, and leaves it there", async () => {
    const out = join(await madeFolder(), "out");
    const first = await openWorkplace("task", { out, resume: false });
    first.save({ texts: 1, state: null });
    first.leave();
    expect(await faultOf(() => openWorkplace("other", { out, resume: true }))).toContain(
      "had other texts, settings, lexicons or another version; begin anew, without --resume",
    );
    expect((await openWorkplace("task", { out, resume: true })).saved?.texts).toBe(1);
  });

  it.each([
    ["of a later version", serialize(["counterpoint checkpoint 2", { task: "task" }])],
    ["of an earlier version", serialize({ task: "task", texts: 1, state: null })],
    ["of another Node.js", Buffer.from([255, 99, 1, 2, 3])],
    ["of nothing that is known", Buffer.from("nonsense")],
  ])("refuses a checkpoint %s, leaves it there, and begins anew when it is asked to", async (_, bytes) => {
    const out = join(await madeFolder(), "out");
    const first = await openWorkplace("task", { out, resume: false });
    first.save({ texts: 1, state: null });
    first.leave();
    await writeFile(join(out, "../.out.work/checkpoint"), bytes);
    for (let time = 0; time < 2; time += 1)
      expect(await faultOf(() => openWorkplace("task", { out, resume: true }))).toBe(
        `${out}: what the run that was left unfinished has saved is of another version, or damaged; begin anew, without --resume`,
      );
    const anew = await openWorkplace("task", { out, resume: false });
    expect([anew.saved, anew.anew]).toEqual([null, true]);
    anew.leave();
  });

  it("takes a checkpoint that was cut off for none", async () => {
    const out = join(await madeFolder(), "out");
    const first = await openWorkplace("task", { out, resume: false });
    first.save({ texts: 1, state: null });
    first.leave();
    await writeFile(join(out, "../.out.work/checkpoint"), "");
    await appendFile(join(out, "../.out.work/rows.jsonl"), "one");
    const second = await openWorkplace("task", { out, resume: true });
    expect([second.saved, bytesOf(second, "rows.jsonl")]).toEqual([null, ""]);
    second.sweep();
  });
});
