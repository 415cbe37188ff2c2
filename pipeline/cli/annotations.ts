import { resolve, sep } from "node:path";
import { annotationFormats } from "../model/annotations.js";
import { Fault } from "../model/fault.js";
import { annotationReaders, readAnnotations } from "../read/annotations/index.js";
import { changedTexts } from "../read/annotations/written-texts.js";
import { replaceFile } from "../run/disk.js";
import { spansJsonl } from "../write/annotations/spans-jsonl.js";
import { type Arguments, type Command, demandKnown } from "./command.js";

/** More problems than this are counted, not told. */
const mostTold = 100;

const pathOf = ({ positionals }: Arguments): string => {
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) {
    throw new Fault(
      `annotations takes one file, folder or zip, but was given ${positionals.length || "nothing"}; see counterpoint annotations --help`,
    );
  }
  return path;
};

/** Reads annotations back that people have edited in another tool. */
export const annotations: Command = {
  name: "annotations",
  about: "Read annotations back from brat, INCEpTION and others, checked by offset and by words, as spans or as gold.",
  usage: ["annotations FILE|DIR|ZIP [OPTIONS]"],
  options: {
    format: {
      type: "string",
      value: "NAME",
      about: `${annotationFormats.join(", ")}; without it the endings of the files tell`,
    },
    gold: { type: "boolean", about: "leave out what was rejected, and voices, so that evaluate takes it for gold" },
    out: {
      type: "string",
      value: "FILE",
      about: "file to write, instead of standard output; one that is there is replaced",
    },
  },
  notes: [
    'Each line of the output is {"id", "text", "spans": [{"layer", "label", "start", "end", "surface", "attrs"}]}; start and end count UTF-16 code units of the text.',
    `Files end in ${annotationReaders.map(({ name, endings }) => `${endings.join(" or ")} (${name})`).join(", ")}; brat and web-annotation have the text beside them, as .txt. A zip may hold them in folders, as INCEpTION exports them.`,
    "Gold made of a study's texts holds their whole source, zones that the study does not count included; gold of texts of their own is what evaluate measures best.",
    "A text that was edited, and not only its annotations, is told where the folder has the manifest that annotate wrote.",
    "Whatever does not fit (a moved offset, other words, an unknown layer or label, voices that overlap) is told with file, line and mend; then nothing is written, and the exit code is 2.",
  ],
  examples: [
    {
      call: "counterpoint annotate corpora/cfr-shen-yi-2017 --format brat --out out/brat && counterpoint annotations out/brat",
      about: "The study for brat, and back.",
    },
    {
      call: "counterpoint annotations out/inception --format webanno-tsv --gold --out gold.jsonl",
      about: "What people edited in INCEpTION, as gold for counterpoint evaluate gold.jsonl.",
    },
  ],
  run: async (given, terminal) => {
    const path = pathOf(given);
    const [format = null] = given.has("format")
      ? demandKnown("format", [given.value("format") ?? ""], annotationFormats)
      : [];
    const out = given.value("out");
    if (out !== undefined && `${resolve(out)}${sep}`.startsWith(`${resolve(path)}${sep}`)) {
      throw new Fault(`${out}: is where the annotations are; choose another place with --out`);
    }
    const { texts, problems } = await readAnnotations(format, path);
    for (const problem of problems.slice(0, mostTold)) terminal.say(problem);
    if (problems.length > 0) {
      const [what, them] = problems.length === 1 ? ["1 thing does", "it"] : [`${problems.length} things do`, "them"];
      throw new Fault(`${path}: ${what} not fit, so nothing is written; mend ${them}, and read it again`);
    }
    for (const id of await changedTexts(path, texts))
      terminal.say(`warning: text "${id}" is not the one that was written; its offsets count the text as it is now`);
    const lines = texts.map((one) => spansJsonl(one, { gold: given.has("gold") }));
    if (out !== undefined) return replaceFile(out, lines);
    for (const line of lines) await terminal.write(line);
  },
};
