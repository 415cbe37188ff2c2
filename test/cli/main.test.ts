import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it, vi } from "vitest";
import { commonOptions } from "../../pipeline/cli/command.js";
import { commands } from "../../pipeline/cli/index.js";
import { terminalOf } from "../../pipeline/cli/terminal.js";
import { counterpoint } from "./program.js";

const all = await commands.all();

describe("the program", () => {
  it("shows its commands", async () => {
    const { code, stdout, stderr } = await counterpoint(["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const { name, about } of all)
      expect(stdout).toMatch(new RegExp(`  ${name} +${about.slice(0, 30).replace(/[()]/g, ".")}`));
  });

  it.each(all)("shows options and examples of $name", async ({ name, options, examples, usage }) => {
    const help = await counterpoint([name, "--help"]);
    expect([help.code, help.stderr]).toEqual([0, ""]);
    for (const option of Object.keys({ ...options, ...commonOptions })) expect(help.stdout).toContain(`  --${option}`);
    for (const { call } of examples) expect(help.stdout).toContain(call);
    for (const form of usage) expect(help.stdout).toContain(`counterpoint ${form}`);
    expect(examples.length).toBeGreaterThan(0);
    expect((await counterpoint(["help", name])).stdout).toBe(help.stdout);
  });

  it("tells its version", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    for (const args of [["--version"], ["compare", "--version"]]) {
      expect(await counterpoint(args)).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    }
  });

  it("without a command shows its help as talk, not as data", async () => {
    const { code, stdout, stderr } = await counterpoint([]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: counterpoint COMMAND");
  });

  it.each([
    [["compar"], "unknown command compar; did you mean compare?"],
    [["constructor"], "unknown command constructor; known are init, check, compare"],
    [["--hlep"], "unknown option --hlep; did you mean --help?"],
    [["compare", "--frmat", "csv"], "unknown option --frmat; did you mean --format?"],
    [["compare", "--__proto__"], "unknown option --__proto__; known are --out"],
    [["compare", "-x"], "unknown option -x; known are --out"],
    [["compare", "--out"], "--out needs a value: --out DIR"],
    [["compare", "--bom=yes"], '--bom takes no value, but was given "yes"'],
    [["help", "annotat"], "unknown command annotat; did you mean annotate?"],
  ])("%j is told in one line", async (args, message) => {
    const { code, stdout, stderr } = await counterpoint(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(`counterpoint: ${message}`)).toBe(true);
    expect(stderr.trimEnd()).not.toContain("\n");
  });

  it("ends quietly when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [
      "dist/cli/main.js",
      "annotate",
      "corpora/cfr-shen-yi-2017",
      "--layers",
      "tokens",
    ]);
    child.stdout.once("data", () => child.stdout.destroy());
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
    expect([code, stderr]).toEqual([0, ""]);
  });
});

describe("terminalOf", () => {
  const made = (isTTY: boolean, env: Record<string, string> = {}) => {
    const outlet = () => Object.assign(new PassThrough({ encoding: "utf8" }), isTTY ? { isTTY, columns: 80 } : {});
    const [stdout, stderr] = [outlet(), outlet()];
    return {
      terminal: terminalOf({ stdout, stderr, stdin: Object.assign(new PassThrough(), isTTY ? { isTTY } : {}), env }),
      stderr,
    };
  };

  it("has colours only on a terminal, and only if nobody asked for none", () => {
    expect(made(true).terminal.colour).toBe(true);
    expect(made(false).terminal.colour).toBe(false);
    expect(made(true, { NO_COLOR: "1" }).terminal.colour).toBe(false);
    expect(made(true, { NO_COLOR: "" }).terminal.colour).toBe(true);
    expect(made(true, { TERM: "dumb" }).terminal.colour).toBe(false);
  });

  it("reads no keyboard", () => {
    expect(made(true).terminal.input).toBeNull();
    expect(made(false).terminal.input).not.toBeNull();
  });

  it("says everything in one line without control characters", () => {
    const { terminal, stderr } = made(false);
    terminal.say("a\nb\x1b[31m");
    expect(stderr.read()).toBe("counterpoint: a b\ufffd[31m\n");
  });

  it("shows progress only on a terminal, only when it is long, and takes it away", () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const [tty, pipe] = [made(true), made(false)];
      tty.terminal.progress("text", 1, 9);
      expect(tty.stderr.read()).toBeNull();
      vi.advanceTimersByTime(60_000);
      tty.terminal.progress("text", 2, 9);
      pipe.terminal.progress("text", 2, 9);
      expect(tty.stderr.read()).toBe("\r\x1b[Ktext 2 of 9");
      tty.terminal.progress("text", 3, 9);
      tty.terminal.finish();
      expect(tty.stderr.read()).toBe("\r\x1b[K");
      expect(pipe.stderr.read()).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
