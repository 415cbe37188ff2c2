import { frameLabels, stanceLabels } from "../../model/layers.js";
import { type ListedEntry, listedLayers } from "../../model/lexicon-listing.js";
import { trajectories } from "../../model/portrayal.js";
import { presentedActs } from "../../model/quotation.js";
import { listEntries } from "../../run/lexicon/list-entries.js";
import { chooseLexicons } from "../../run/lexicons.js";
import { padEnd, padStart, printable, truncate } from "../../write/display-width.js";
import { entriesJson, entryTable } from "../../write/entry-table.js";
import { csvChunks } from "../../write/index.js";
import { type Arguments, demandKnown, listOf } from "../command.js";
import { lexiconOption, withoutOption } from "../options.js";
import type { Terminal } from "../terminal.js";
import type { Verb } from "./verb.js";

const formats = ["table", "csv", "json"] as const;
const idWidth = 34;
const labelWidth = 14;

/** Entries for a person: one a line, and at the end how many each file has. */
function* tableLines(entries: readonly ListedEntry[], { columns }: Terminal): Generator<string> {
  const files = new Map<string, number>();
  for (const { id, label, patterns, conditions, lexicon, found } of entries) {
    files.set(lexicon, (files.get(lexicon) ?? 0) + 1);
    const way = found === "part" ? "… " : "";
    const asks = conditions.length === 0 ? "" : ` [${conditions.join(", ")}]`;
    const words = printable(`${way}${patterns.join("; ")}`);
    const width = Math.max(20, columns - idWidth - labelWidth - 2 - asks.length);
    yield `${padEnd(printable(id), idWidth)} ${padEnd(printable(label), labelWidth)} ${truncate(words, width)}${asks}\n`;
  }
  yield entries.length === 0 ? "" : "\n";
  for (const [lexicon, count] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${padEnd(printable(lexicon), idWidth)} ${padStart(String(count), 6)}\n`;
  }
  yield `${padEnd("all", idWidth)} ${padStart(String(entries.length), 6)}\n`;
}

const labelsOf = (given: Arguments, known: readonly string[]): readonly string[] =>
  demandKnown("label", listOf(given, "label"), known);

/** `counterpoint lexicon list`. */
export const list: Verb = {
  name: "list",
  takes: "[WORDS]",
  about:
    "entries with their labels, patterns or names, sources and files; with WORDS those whose patterns are these words, or have them among others (marked … in the table). Contexts and parts of speech are not asked for.",
  options: {
    layer: {
      type: "string",
      value: "LIST",
      about: `layers: ${listedLayers.join(", ")}; without it all of them`,
    },
    label: { type: "string", value: "LIST", about: "labels, such as hedge, power or us.state" },
    format: { type: "string", value: "NAME", about: "table, csv or json; without it table" },
    lexicon: lexiconOption,
    without: withoutOption,
  },
  examples: [
    { call: "counterpoint lexicon list likely", about: "Which entries know the word." },
    {
      call: "counterpoint lexicon list --layer frames --format csv",
      about: "All frame terms, for a sheet.",
    },
  ],
  run: async (given, terminal) => {
    const [format] = demandKnown("format", [given.value("format") ?? "table"], formats);
    const layers = given.has("layer") ? demandKnown("layer", listOf(given, "layer"), listedLayers) : listedLayers;
    const lexicons = await chooseLexicons({ extra: given.values("lexicon"), without: listOf(given, "without") });
    const actorLabels = [...lexicons.actors, ...lexicons.designations].map(({ label }) => label);
    const labels = labelsOf(given, [
      ...new Set([...stanceLabels, ...frameLabels, ...actorLabels, "negation", ...presentedActs, ...trajectories]),
    ]);
    const words = given.positionals.join(" ").trim();
    const entries = await listEntries(lexicons, { layers, labels, words: words === "" ? null : words });
    const pieces = {
      table: () => tableLines(entries, terminal),
      csv: () => csvChunks(entryTable(entries), { text: true, bom: false, delimiter: "," }),
      json: () => entriesJson(entries),
    }[format ?? "table"]();
    for (const piece of pieces) await terminal.write(piece);
    if (words !== "")
      terminal.say(`${entries.length} ${entries.length === 1 ? "entry knows" : "entries know"} "${words}"`);
  },
};
