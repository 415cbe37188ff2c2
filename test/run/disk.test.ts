import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileFault } from "../../pipeline/read/files.js";
import { giveUp, startAccount } from "../../pipeline/read/manner.js";
import { versions } from "../../pipeline/read/versions.js";
import { diskFault, makeFolders, type PutFile, replaceFile, replaceFolder } from "../../pipeline/run/disk.js";
import { faultOf, madeFolder } from "../made/folder.js";

const manifest = (...paths: string[]): string =>
  JSON.stringify({ program: { name: "counterpoint" }, outputs: paths.map((path) => ({ path })) });

const report =
  (files: Readonly<Record<string, string>>) =>
  async (put: PutFile): Promise<void> => {
    for (const [path, content] of Object.entries(files)) await put({ path, chunks: [content] });
    await put({ path: "manifest.json", chunks: [manifest(...Object.keys(files))] });
  };

const filesIn = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();

describe("replaceFolder", () => {
  it("makes the folder and those above it, and gives back hashes and sizes", async () => {
    const folder = await madeFolder();
    let told: unknown;
    await replaceFolder(join(folder, "a/b"), async (put) => {
      told = await put({ path: "c/d.txt", chunks: ["né", Buffer.from("!")] });
    });
    expect(await readFile(join(folder, "a/b/c/d.txt"), "utf8")).toBe("né!");
    expect(told).toEqual({
      path: "c/d.txt",
      bytes: 4,
      sha256: "3c678d9a3c23e1a6601abf3ab7443c049d5432901d4e108ea9c87bc1358151c5",
    });
  });

  it("replaces an earlier report whole, and leaves nothing of it", async () => {
    const folder = await madeFolder();
    const out = join(folder, "out");
    await replaceFolder(out, report({ "a.csv": "1", "b/c.csv": "2" }));
    await writeFile(join(out, ".DS_Store"), "litter");
    await replaceFolder(out, report({ "d.csv": "3" }));
    expect(await filesIn(out)).toEqual(["d.csv", "manifest.json"]);
    expect(await readdir(folder)).toEqual(["out"]);
  });

  it("takes an empty folder", async () => {
    const out = await madeFolder();
    await replaceFolder(out, report({ "a.csv": "1" }));
    expect(await filesIn(out)).toEqual(["a.csv", "manifest.json"]);
  });

  it("follows a link to a folder and leaves the link", async () => {
    const folder = await madeFolder({ "real/manifest.json": manifest() });
    await symlink(join(folder, "real"), join(folder, "link"));
    await replaceFolder(join(folder, "link"), report({ "a.csv": "1" }));
    expect(await filesIn(join(folder, "real"))).toEqual(["a.csv", "manifest.json"]);
  });

  it.each([
    ["without a manifest", { "notes.txt": "mine" }, "holds notes.txt and no manifest of ours"],
    [
      "with a manifest of somebody else",
      { "manifest.json": '{"name":"web app"}' },
      "holds manifest.json and no manifest of ours",
    ],
    ["with a manifest that is no JSON", { "manifest.json": "{" }, "no manifest of ours"],
    ["with folders only", { "empty/deeper/x": "" }, "no manifest of ours"],
    [
      "with a file of somebody else beside ours",
      { "manifest.json": manifest("a.csv"), "a.csv": "1", "sub/notes.txt": "mine" },
      "holds sub/notes.txt, which is not ours",
    ],
  ])("refuses a folder %s and leaves it as it is", async (_, files, message) => {
    const folder = await madeFolder(
      Object.fromEntries(Object.entries(files).map(([path, content]) => [`out/${path}`, content])),
    );
    const before = await filesIn(folder);
    let written = false;
    const work = () =>
      replaceFolder(join(folder, "out"), async () => {
        written = true;
      });
    expect(await faultOf(work)).toContain(message);
    expect(await filesIn(folder)).toEqual(before);
    expect(written).toBe(false);
  });

  it("refuses a folder in which a file of ours was changed, such as a coding sheet that was filled in", async () => {
    const out = join(await madeFolder(), "out");
    const write = (content: string) =>
      replaceFolder(out, async (put) => {
        const written = await put({ path: "sheet.csv", chunks: [content] });
        const outputs = JSON.stringify({ program: { name: "counterpoint" }, outputs: [written] });
        await put({ path: "manifest.json", chunks: [outputs] });
      });
    await write("1,");
    await write("2,");
    await writeFile(join(out, "sheet.csv"), "2,y");
    expect(await faultOf(() => write("3,"))).toContain("sheet.csv was changed since it was written");
    expect(await readFile(join(out, "sheet.csv"), "utf8")).toBe("2,y");
  });

  it("leaves the earlier report, and nothing half made, when writing fails", async () => {
    const folder = await madeFolder();
    const out = join(folder, "out");
    await replaceFolder(out, report({ "a.csv": "earlier" }));
    const failing = replaceFolder(out, async (put) => {
      await put({ path: "a.csv", chunks: ["later"] });
      throw new Error("in the midst");
    });
    await expect(failing).rejects.toThrow("in the midst");
    expect(await readFile(join(out, "a.csv"), "utf8")).toBe("earlier");
    expect(await readdir(folder)).toEqual(["out"]);
  });

  it("leaves no folder behind where there was none", async () => {
    const folder = await madeFolder();
    await expect(
      replaceFolder(join(folder, "a/b/c"), async () => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await readdir(folder)).toEqual([]);
  });

  it("says that a file is no folder, and that one below a file cannot be", async () => {
    const folder = await madeFolder({ "a.txt": "x" });
    expect(await faultOf(() => replaceFolder(join(folder, "a.txt"), report({})))).toContain(
      "is a file, but a folder is meant",
    );
    expect(await faultOf(() => replaceFolder(join(folder, "a.txt/b"), report({})))).toContain(
      "cannot be written: a part of the path is a file",
    );
    expect(await faultOf(() => replaceFolder("/proc/counterpoint/out", report({})))).toContain("cannot be written");
  });

  it("refuses a folder that another run writes to, and takes over from one that has died", async () => {
    const folder = await madeFolder();
    const lock = (holder: number, host = hostname()) =>
      writeFile(join(folder, ".out.lock"), JSON.stringify({ process: holder, host }));
    const write = () => replaceFolder(join(folder, "out"), report({ "a.csv": "1" }));
    // Whoever runs the tests is another process, and alive.
    await lock(process.ppid);
    expect(await faultOf(write)).toMatch(
      /out: another run writes to it \(process \d+\); wait for it, choose another place/,
    );
    await lock(1, "elsewhere");
    expect(await faultOf(write)).toMatch(/\(process 1 on elsewhere\); .*remove .*\.out\.lock if that run is dead$/);
    expect(await readdir(folder)).toEqual([".out.lock"]);
    const died = spawnSync(process.execPath, ["-e", ""]);
    for (const left of [JSON.stringify({ process: died.pid, host: hostname() }), "", "{", "null"]) {
      await writeFile(join(folder, ".out.lock"), left);
      await write();
      expect(await readdir(folder)).toEqual(["out"]);
    }
  });

  it("brings back what a run that was killed had put aside, and clears away what it left", async () => {
    const folder = await madeFolder({
      ".out.part.old/manifest.json": manifest("a.csv"),
      ".out.part.old/a.csv": "earlier",
      ".out.part/a.csv": "half",
    });
    const out = join(folder, "out");
    await expect(
      replaceFolder(out, async () => {
        throw new Error("again");
      }),
    ).rejects.toThrow("again");
    expect(await readFile(join(out, "a.csv"), "utf8")).toBe("earlier");
    expect(await readdir(folder)).toEqual(["out"]);
    await mkdir(join(folder, ".out.part.old"));
    await replaceFolder(out, report({ "a.csv": "later" }));
    expect(await readFile(join(out, "a.csv"), "utf8")).toBe("later");
    expect(await readdir(folder)).toEqual(["out"]);
  });

  it("lets errors that are bugs through as they are", async () => {
    const folder = await madeFolder();
    await expect(
      replaceFolder(join(folder, "out"), async (put) => void (await put({ path: "\0", chunks: [] }))),
    ).rejects.toThrow(TypeError);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("replaceFile", () => {
  it("writes whole or not at all", async () => {
    const folder = await madeFolder({ "a.jsonl": "earlier" });
    const path = join(folder, "a.jsonl");
    const failing = async function* (): AsyncGenerator<string> {
      yield "later";
      throw new Error("in the midst");
    };
    await expect(replaceFile(path, failing())).rejects.toThrow("in the midst");
    expect(await readFile(path, "utf8")).toBe("earlier");
    await replaceFile(path, ["la", "ter"]);
    expect(await readFile(path, "utf8")).toBe("later");
    expect(await readdir(folder)).toEqual(["a.jsonl"]);
  });

  it("refuses a folder, and writes into a device without replacing it", async () => {
    const folder = await madeFolder();
    expect(await faultOf(() => replaceFile(folder, ["x"]))).toContain("is a folder, but a file is meant");
    await replaceFile("/dev/null", ["x"]);
    expect(await readFile("/dev/null", "utf8")).toBe("");
  });
});

it("versions names every package that the program runs on", async () => {
  const { program, packages } = await versions();
  const own: unknown = JSON.parse(await readFile("package.json", "utf8"));
  expect(own).toMatchObject({
    version: program,
    dependencies: Object.fromEntries([...packages.keys()].map((name) => [name, expect.any(String)])),
  });
  expect([...packages.values()].every((version) => /^\d+\.\d+\.\d+/.test(version))).toBe(true);
});

describe("what may go well another time is told from what is wrong for good", () => {
  const failed = (code: string) => Object.assign(new Error(code), { code });
  it.each([
    ["ENOSPC", true],
    ["EIO", true],
    ["EMFILE", true],
    ["ENOMEM", true],
    ["EBUSY", true],
    ["EACCES", false],
    ["ENOENT", false],
    ["EROFS", false],
  ])("%s: %s", (code, again) => {
    expect(diskFault("out", failed(code))).toMatchObject({ name: "Fault", again });
    expect(fileFault("a.txt", failed(code))).toMatchObject({ name: "Fault", again });
  });

  it("and is never left out as a broken document", () => {
    const manner = { broken: "skip", account: startAccount() } as const;
    giveUp(fileFault("a.txt", failed("EACCES")), manner);
    expect(manner.account.failed.size).toBe(1);
    expect(() => giveUp(fileFault("a.txt", failed("EIO")), manner)).toThrow("a.txt: cannot be read (EIO)");
  });
});

it("a folder that many make at once is made by one, and is there for all", async () => {
  const folder = await madeFolder();
  await Promise.all(Array.from({ length: 20 }, () => makeFolders(join(folder, "a/b/c"))));
  expect(await readdir(join(folder, "a/b"))).toEqual(["c"]);
});
