// Every command, fed with broken files and now and then with a broken command line.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { readArguments } from "../../pipeline/cli/command.js";
import { commands } from "../../pipeline/cli/index.js";
import type { Terminal } from "../../pipeline/cli/terminal.js";
import { Fault } from "../../pipeline/model/fault.js";
import { inputOf, makers } from "./calls.js";
import { Breach, demandTelling } from "./checks.js";
import type { Input, Outcome, Target } from "./inputs.js";
import { pick } from "./mutate.js";

async function* bytesOf(stdin: Uint8Array | null): AsyncGenerator<Uint8Array> {
  if (stdin !== null) yield stdin;
}

const quietTerminal = (stdin: Uint8Array | null, said: string[]): Terminal => {
  let isPartial = false;
  return {
    write: async () => {},
    say: (message) => {
      said.push(message);
    },
    progress: () => {},
    finish: () => {},
    leaveOut: () => {
      isPartial = true;
    },
    hasLeftOut: () => isPartial,
    input: bytesOf(stdin),
    columns: 100,
    colour: false,
  };
};

/** What a command may leave behind: what it was told to write. */
const demandTidy = (folder: string, { files, args }: Input, failed: boolean): void => {
  const given = new Set([...files.keys()].map((path) => path.split("/")[0] ?? path));
  const left = readdirSync(folder).filter((name) => !given.has(name));
  const may = (name: string): boolean => !failed && (name.startsWith("out") || args.includes(name));
  const stray = left.find((name) => !may(name));
  if (stray !== undefined)
    throw new Breach(`${failed ? "a refusal" : "a command"} left ${JSON.stringify(stray)} behind`);
};

const runCommand = async (input: Input, folder: string): Promise<Outcome> => {
  const [name, ...rest] = input.args;
  const command = await commands.find(name ?? "");
  if (command === undefined) throw new Breach(`no command ${name}`);
  process.chdir(folder);
  let failed = false;
  try {
    const given = readArguments(command, rest);
    if (given.has("help") || given.has("version") || given.has("explain")) return "taken";
    await command.run(given, quietTerminal(input.stdin, []));
  } catch (error) {
    failed = true;
    // A refusal may be one of a word on the command line, which it then names.
    demandTelling(error, error instanceof Fault ? [""] : []);
  }
  demandTidy(folder, input, failed);
  return failed ? "refused" : "taken";
};

const program = resolve("dist/cli/main.js");

/** The built program as a person calls it: exit code, and what it says. */
const runProgram = async (input: Input, folder: string): Promise<Outcome> => {
  const child = spawn(process.execPath, [program, ...input.args], { cwd: folder });
  child.stdin.on("error", () => {});
  child.stdin.end(input.stdin ?? "");
  const [, said, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (signal !== null) throw new Breach(`ended by ${String(signal)}: ${said.slice(0, 300)}`);
  if (![0, 1, 2, 3].includes(Number(code)) || /this is a bug/.test(said))
    throw new Breach(`exit code ${code}: ${said.slice(0, 1500)}`);
  if (Number(code) === 1 && !["explain", "verify", "diff"].includes(input.args[0] ?? ""))
    throw new Breach(`exit code 1: ${said.slice(0, 300)}`);
  const lines = said.split("\n").slice(0, -1);
  if (Number(code) === 2 && lines.length === 0) throw new Breach("exit code 2 without a word");
  demandTidy(folder, input, Number(code) === 2);
  return Number(code) === 2 ? "refused" : "taken";
};

const weightOfProgram = 4;

/** All commands, in this process, and a share of them through the built program. */
export const commandTargets: readonly Target[] = [
  ...Object.entries(makers).map(
    ([name, { weight, make }]): Target => ({
      name: `run ${name}`,
      weight,
      make: (random) => inputOf(make, random),
      run: runCommand,
    }),
  ),
  {
    name: "the built program",
    weight: existsSync(program) ? weightOfProgram : 0,
    make: (random) => inputOf((r) => pick(r, Object.values(makers)).make(r), random),
    run: runProgram,
  },
];

/** Commands that are not fed. */
export const unfed: readonly string[] = commands.names.filter((name) => !(name in makers));
