import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { commands } from "../pipeline/cli/index.js";
import { printed } from "../scripts/readme.js";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readme = readFileSync(root("README.md"), "utf8");

it("has its lists and rows from the code and the published report; `npm run readme` prints them", () => {
  expect(readme).toBe(printed(readme));
});

it("names every command that does work", () => {
  for (const name of commands.names.filter((one) => one !== "help")) expect(readme).toContain(`counterpoint ${name}`);
});

it("links to files that are there", () => {
  for (const [, link = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    expect([link, existsSync(root(link))]).toEqual([link, true]);
  }
});

it("has an example of the library that runs", () => {
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    // The package as an installed one: found by its name.
    execFileSync("mkdir", ["-p", join(folder, "node_modules")]);
    symlinkSync(root(""), join(folder, "node_modules", "counterpoint"), "dir");
    writeFileSync(join(folder, "example.mjs"), example ?? "");
    const output = execFileSync(process.execPath, [join(folder, "example.mjs")], { encoding: "utf8" });
    expect(output.trim().split("\n").sort()).toEqual([
      "cn.officials Chinese negotiators",
      "hedge Perhaps",
      "obligation must",
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
