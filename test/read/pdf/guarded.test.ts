import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { pdfReader } from "../../../pipeline/read/pdf/guarded.js";
import { type Limits, usualLimits } from "../../../pipeline/read/pdf/limits.js";
import { readPdf } from "../../../pipeline/read/pdf/read.js";
import { counterpoint } from "../../cli/program.js";
import { madePdf } from "../../made/documents.js";
import { faultOf, madeFolder } from "../../made/folder.js";

const built = (name: string): URL => new URL(`../../../dist/read/pdf/${name}`, import.meta.url);

const readerWith = (limits: Partial<Limits> = {}) => pdfReader(built("process.js"), { ...usualLimits, ...limits });

const good = madePdf([[{ text: "Perhaps China will agree.", y: 700 }], []], { info: "/Author(Ann Smith)" });

/** A PDF of one page with this content. */
const showing = (content: string): Uint8Array => {
  const [before = "", behind = ""] = Buffer.from(madePdf([[{ text: "HERE", y: 1 }]]))
    .toString("latin1")
    .split(/(?<=stream\n).*(?=\nendstream)/);
  return Buffer.from(before.replace(/\/Length \d+/, "/Length 1") + content + behind, "latin1");
};

const slow = showing("BT /F1 12 Tf () Tj ET\n".repeat(400_000));
const large = showing(`[${"[]".repeat(8_000_000)}] TJ`);

describe("a PDF that is read in a process of its own", () => {
  it("gives what it gives when it is read here", async () => {
    expect(await readerWith()(good, "a.pdf")).toEqual(await readPdf(good, "a.pdf"));
  });

  it.each<[string, Uint8Array, Partial<Limits>, string]>([
    ["a page that takes for ever", slow, { page: 0.2 }, "a.pdf: page 1 takes more than 0.2 seconds; print it to a new"],
    ["pages that take for ever", slow, { file: 0.2 }, "a.pdf: takes more than 0.2 seconds, in which it was read to"],
    ["a page that fills the memory", large, { memory: 160 << 20 }, "a.pdf: page 1 takes more than 160 MB of memory"],
    ["nothing of a PDF", Buffer.from("x"), {}, "a.pdf: is no PDF, or a damaged one"],
  ])("is refused with a word, and the next is read: %s", async (_, bytes, limits, message) => {
    const read = readerWith(limits);
    const [first, second] = await Promise.allSettled([read(bytes, "a.pdf"), read(good, "b.pdf")]);
    expect(await faultOf(() => (first.status === "rejected" ? Promise.reject(first.reason) : null))).toContain(message);
    expect(second).toMatchObject({ status: "fulfilled", value: { text: "Perhaps China will agree." } });
  });

  it.each([
    ["is ended by the system", "process.kill(process.pid, 'SIGKILL')", "the process that read it ended (SIGKILL)"],
    ["ends by itself", "process.exit(3)", "the process that read it ended (code 3)"],
    ["cannot have its memory in one piece", "process.abort()", "it takes more than 512 MB of memory"],
  ])("may go well another time, or not, as its process %s", async (_, does, message) => {
    const folder = await madeFolder({ "a.mjs": `process.on("message", () => ${does});` });
    const read = pdfReader(new URL(`file://${join(folder, "a.mjs")}`), usualLimits);
    expect(await faultOf(() => read(good, "a.pdf"))).toContain(`a.pdf: ${message}`);
  });

  it("does not keep the program waiting for the process when all is read, nor the process running", async () => {
    const folder = await madeFolder({ "a.pdf": good, "b.pdf": slow });
    const { code, stdout, stderr } = await counterpoint(["kwic", "perhaps", "--broken", "skip", folder]);
    expect([code, stderr]).toEqual([3, expect.stringContaining("b.pdf: holds no text on its 1 pages")]);
    expect(stdout).toContain("China will agree");
    const { stdout: running } = await promisify(execFile)("ps", ["-eo", "ppid,args"]);
    const left = running.split("\n").filter((line) => line.includes(built("process.js").pathname));
    expect(left.filter((line) => Number.parseInt(line, 10) !== process.pid)).toEqual([]);
  });
});
