// What `npm run validate` measures: every gold, with the mapping that ties it to ours.
import { existsSync, readdirSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Path from the root of the project. */
export const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** One gold file and how it is measured. */
export interface Run {
  /** Short name in tables. */
  readonly gold: string;
  /** Part of the gold: the page says which parts were seen by those who wrote the lexicons. */
  readonly split: string;
  readonly file: string;
  /** Mapping file in this folder, or null where labels are compared as they stand. */
  readonly mapping: string | null;
  /** Study whose texts the gold is for, if it brings none. */
  readonly study: string | null;
}

const others = (gold: string, split: string, file: string, mapping = `${gold}.yaml`): Run => ({
  gold,
  split,
  file: root(`../shared/gold/${file}.jsonl`),
  mapping,
  study: null,
});

const seed = (split: string, mapping: string): Run => ({
  gold: "seed",
  split,
  file: root("../shared/seed/introduction.gold.json"),
  mapping,
  study: root("corpora/cfr-shen-yi-2017"),
});

/** Gold of our own lies in the project. */
const ownFolder = root("corpora/speeches-gold");
const ownFiles = existsSync(ownFolder) ? readdirSync(ownFolder).filter((name) => name.endsWith(".jsonl")) : [];

/** All runs, in the order in which tables show them. */
export const runs: readonly Run[] = [
  ...ownFiles.sort().map((name) => ({
    gold: "speeches",
    split: name.replace(/\.jsonl$/, ""),
    file: `${ownFolder}/${name}`,
    mapping: existsSync(root("scripts/validation/speeches.yaml")) ? "speeches.yaml" : null,
    study: null,
  })),
  ...ownFiles.sort().map((name) => ({
    gold: "speeches",
    split: "mentions",
    file: `${ownFolder}/${name}`,
    mapping: "mentions.yaml",
    study: null,
  })),
  seed("introduction", "seed.yaml"),
  seed("voices", "seed-voices.yaml"),
  seed("speakers", "seed-speakers.yaml"),
  others("edt", "train", "edt_train"),
  others("edt", "dev", "edt_dev"),
  others("polnear", "train", "polnear_train"),
  others("polnear", "dev", "polnear_dev"),
  others("polnear", "train", "polnear_train", "polnear-attributions.yaml"),
  others("polnear", "dev", "polnear_dev", "polnear-attributions.yaml"),
  others("polnear acts", "train", "polnear_train", "polnear-acts.yaml"),
  others("polnear acts", "dev", "polnear_dev", "polnear-acts.yaml"),
  others("conll2010", "sentences", "conll2010_wiki_sentences"),
  others("gum", "train", "gum_train"),
  others("gum", "train", "gum_train", "gum-attributions.yaml"),
  others("re3d", "all", "re3d"),
  others("crossner", "train", "crossner_politics_train"),
  others("crossner", "dev", "crossner_politics_dev"),
];

/** Gold files that are not here, from the root of the project; figures are published whole or not at all. */
export const absent = (): readonly string[] =>
  runs.filter(({ file }) => !existsSync(file)).map(({ file }) => relative(root(""), file));
