#!/usr/bin/env node
import { Fault } from "../model/fault.js";
import { versions } from "../read/versions.js";
import { diskFault } from "../run/disk.js";
import { commonOptions, readArguments, unknownName, unknownOption } from "./command.js";
import { helpOf, helpOfAll } from "./help.js";
import { commands } from "./index.js";
import { type Terminal, terminalOf } from "./terminal.js";

/**
 * Exit codes: a user's fault is not a bug; a bug has the code of whatever ends badly, and its stack on stderr. What was
 * done without broken documents is not all that was asked for. What may go well another time has the code that mail
 * programs gave it (EX_TEMPFAIL), which schedulers know.
 */
const codes = { done: 0, differs: 1, bug: 1, fault: 2, partly: 3, again: 75 } as const;

const codeOf = ({ again }: Fault): number => (again ? codes.again : codes.fault);

const runCommand = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stderr.write(helpOfAll(await commands.all(), terminal.columns));
    return codes.fault;
  }
  if (name === "--help" || name === "-h") await terminal.write(helpOfAll(await commands.all(), terminal.columns));
  else if (name === "--version") await terminal.write(`${(await versions()).program}\n`);
  else {
    const command = await commands.find(name);
    if (!command && name.startsWith("-")) throw unknownOption(name, commonOptions);
    if (!command) throw unknownName("command", name, commands.names);
    const given = readArguments(command, rest);
    if (given.has("help"))
      await terminal.write(helpOf(command.part?.(given.positionals[0]) ?? command, terminal.columns));
    else if (given.has("version")) await terminal.write(`${(await versions()).program}\n`);
    else if (given.has("explain")) {
      const { explanation } = await import("./statistic-explanation.js");
      await terminal.write(explanation(given.value("explain") ?? "", Math.min(terminal.columns, 100)));
    } else {
      const code = codes[(await command.run(given, terminal)) ?? "done"];
      return code === codes.done && terminal.hasLeftOut() ? codes.partly : code;
    }
  }
  return codes.done;
};

/** Runs the program; gives back its exit code. */
const main = async (): Promise<number> => {
  // An exit, unlike the signal's own end, lets what was begun on the disk be taken away.
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  const terminal = terminalOf(process);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever reads has seen enough, as `head` does: that is no error.
    if (error.code === "EPIPE") process.exit(codes.done);
    const fault = diskFault("standard output", error);
    if (!(fault instanceof Fault)) throw error;
    terminal.finish();
    terminal.say(fault.message);
    process.exit(codeOf(fault));
  });
  try {
    return await runCommand(process.argv.slice(2), terminal);
  } catch (error) {
    terminal.finish();
    if (error instanceof Fault) {
      terminal.say(error.message);
      return codeOf(error);
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.stderr.write("counterpoint: this is a bug in the program; please report it with the lines above\n");
    return codes.bug;
  }
};

process.exitCode = await main();
