import type { CategoryLabel } from "../../model/dictionary.js";
import { Fault } from "../../model/fault.js";
import { engagementClasses, frameLabels, stanceLabels } from "../../model/layers.js";
import { dictionaryFormats, readDictionary } from "../../read/dictionaries.js";
import { readLabelMap } from "../../read/label-map.js";
import { type ImportOptions, importDictionary } from "../../run/lexicon/import-dictionary.js";
import { lexiconYaml } from "../../write/lexicon-yaml.js";
import { type Arguments, demandKnown } from "../command.js";
import { encodingOf, encodingOption } from "../manner.js";
import { type Verb, writeOut } from "./verb.js";

const formats = dictionaryFormats.map(({ name }) => name);
const layers = ["stance", "frames"] as const;
const labelsOf = { stance: stanceLabels, frames: frameLabels } as const;

const layerOf = (given: Arguments): ImportOptions["layer"] => {
  const name = given.value("layer");
  return name === undefined ? null : (demandKnown("layer", [name], layers)[0] ?? null);
};

/** The label of all categories that a map does not name, if one was given. */
const labelOf = (given: Arguments, layer: ImportOptions["layer"]): CategoryLabel | null => {
  const name = given.value("label");
  const place = given.value("engagement") ?? "none";
  if (name === undefined) {
    if (given.has("engagement"))
      throw new Fault("--engagement goes with --label; in a --map each category has its own");
    return null;
  }
  const known = layer === null ? [...stanceLabels, ...frameLabels] : labelsOf[layer];
  const [label] = demandKnown(layer === null ? "label" : `label of ${layer}`, [name], known);
  const [engagement = "none"] = demandKnown("engagement", [place], engagementClasses);
  return label === undefined ? null : { label, engagement };
};

/** `counterpoint lexicon import`. */
export const importVerb: Verb = {
  name: "import",
  takes: "FILE",
  about:
    'a dictionary of quanteda (YAML) or LIWC (.dic) as a lexicon of ours, one entry a word. Its categories need labels of ours: by their own names, by one --label for all, or by a --map FILE with lines such as "posemo: attitude", "tentat: { label: hedge, engagement: entertain }", or "article: none" for what is left out. What patterns cannot say is left out, and told.',
  options: {
    format: {
      type: "string",
      value: "NAME",
      about: `${formats.join(" or ")}; without it the ending of the file tells`,
    },
    layer: { type: "string", value: "NAME", about: "stance or frames: whose labels are meant; without it either" },
    label: { type: "string", value: "NAME", about: "label of every category that no --map names" },
    engagement: {
      type: "string",
      value: "NAME",
      about: "with --label: place in the Engagement system; without it none",
    },
    map: { type: "string", value: "FILE", about: "YAML that gives each category its label" },
    encoding: encodingOption,
    out: {
      type: "string",
      value: "FILE",
      about: "file to write, instead of standard output; one that is there is replaced",
    },
  },
  examples: [
    {
      call: "counterpoint lexicon import counterpoint.yml --out again.yaml",
      about: "What export wrote, whose categories have our labels already; use it with --lexicon again.yaml.",
    },
    {
      call: "counterpoint lexicon import hedges.yml --label hedge --engagement entertain --out hedges.yaml",
      about: "A quanteda dictionary, all of whose words are hedges.",
    },
    {
      call: "counterpoint lexicon import LIWC2015.dic --map labels.yaml --encoding windows-1252 --out liwc.yaml",
      about: "A LIWC dictionary, each category with a label of its own, or with none.",
    },
  ],
  run: async (given, terminal) => {
    const [path, ...more] = given.positionals;
    if (path === undefined || more.length > 0)
      throw new Fault(`lexicon import takes one dictionary, but was given ${given.positionals.length || "none"}`);
    const [format] = demandKnown("format", given.has("format") ? [given.value("format") ?? ""] : [], formats);
    const layer = layerOf(given);
    const otherwise = labelOf(given, layer);
    const map = given.value("map");
    const encoding = encodingOf(given);
    const dictionary = await readDictionary(path, {
      ...(format === undefined ? {} : { format }),
      ...(encoding === undefined ? {} : { encoding }),
    });
    const labels = map === undefined ? new Map() : await readLabelMap(map);
    const lexicon = importDictionary(dictionary, { labels, otherwise, layer });
    await writeOut(given, terminal, lexiconYaml(lexicon), [path, ...(map === undefined ? [] : [map])]);
    for (const note of lexicon.notes) terminal.say(note);
    terminal.say(`${lexicon.entries.length} entries, without examples`);
  },
};
