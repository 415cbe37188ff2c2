import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openInBrowser from "open";
import { Fault } from "../model/fault.js";
import { kindOfPath } from "../read/files.js";
import type { Command } from "./command.js";

/** The page of a folder, or the page itself. */
const pageOf = async (path: string): Promise<string> => {
  const page = (await kindOfPath(path)) === "folder" ? join(path, "report.html") : path;
  if ((await kindOfPath(page)) === "file") return page;
  throw new Fault(`${page}: no such page; counterpoint report ${path} makes it of a report's data`);
};

/** Shows the page of a report. */
export const open: Command = {
  name: "open",
  about: "Show the page of a report in the browser.",
  usage: ["open DIR"],
  options: { print: { type: "boolean", about: "only print where the page is; open nothing" } },
  notes: [
    "The address of the page is printed too, for where no browser can be started. The page needs no network and no server.",
  ],
  examples: [{ call: "counterpoint open out/cfr-shen-yi-2017", about: "The page of the study, once it was compared." }],
  run: async (given, terminal) => {
    const [path, ...more] = given.positionals;
    if (path === undefined || more.length > 0)
      throw new Fault("open takes one folder of a report, or a page: counterpoint open out/my-study");
    const address = pathToFileURL(await pageOf(path)).href;
    await terminal.write(`${address}\n`);
    if (given.has("print")) return;
    try {
      const browser = await openInBrowser(address);
      // Told only by whoever watches: without this the missing opener of a bare system would end the program.
      browser.once("error", () => terminal.say("no browser could be started; open the address above in one"));
    } catch {
      terminal.say("no browser could be started; open the address above in one");
    }
  },
};
