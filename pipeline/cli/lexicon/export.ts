import { Fault } from "../../model/fault.js";
import { exportDictionary } from "../../run/lexicon/export-dictionary.js";
import { chooseLexicons } from "../../run/lexicons.js";
import { quantedaYaml } from "../../write/quanteda.js";
import { demandKnown, listOf } from "../command.js";
import { lexiconOption, withoutOption } from "../options.js";
import { layerOption, layersOf, type Verb, writeOut } from "./verb.js";

const formats = ["quanteda"] as const;

/** `counterpoint lexicon export`. */
export const exportVerb: Verb = {
  name: "export",
  takes: "",
  about:
    "the lexicons as a dictionary of quanteda (YAML): layers, in them labels, in them words and phrases with *. Lemmas and alternatives are written out; what such a dictionary cannot say is left out or said more widely, and counted at the head of the file.",
  options: {
    layer: layerOption,
    format: { type: "string", value: "NAME", about: "quanteda, which is also the default" },
    lexicon: lexiconOption,
    without: withoutOption,
    out: {
      type: "string",
      value: "FILE",
      about: "file to write, instead of standard output; one that is there is replaced",
    },
  },
  examples: [
    {
      call: "counterpoint lexicon export --layer stance,frames --out counterpoint.yml",
      about: 'Stance and frames, for dictionary(file = "counterpoint.yml") in R.',
    },
  ],
  run: async (given, terminal) => {
    if (given.positionals.length > 0)
      throw new Fault(
        `lexicon export takes no file, but was given ${given.positionals[0]}; a lexicon of your own goes by --lexicon`,
      );
    demandKnown("format", [given.value("format") ?? "quanteda"], formats);
    const layers = layersOf(given);
    const own = given.values("lexicon");
    const lexicons = await chooseLexicons({ extra: own, without: listOf(given, "without") });
    const dictionary = exportDictionary(lexicons, layers);
    await writeOut(given, terminal, quantedaYaml(dictionary), own);
    for (const note of dictionary.notes) terminal.say(note);
  },
};
