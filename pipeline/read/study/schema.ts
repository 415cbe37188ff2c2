import { z } from "zod";
import { inlayKinds, zoneRoles } from "../../model/document.js";
import { bases, units } from "../../model/inference.js";
import { frameLabels, stanceLabels } from "../../model/layers.js";
import { encodings } from "../decode.js";
import { expected, listOf, oneOf, only, words } from "../form.js";

const idRule = "an id of letters, digits, dots, hyphens and underscores";
const id = z.string(expected(idRule)).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, expected(idRule));
const voice = z.union([id, z.null()], expected("the id of a voice, or null")).optional();
const file = words("a path inside the study folder");
const sha256 = z.string(expected("64 hexadecimal digits")).regex(/^[0-9a-f]{64}$/, expected("64 hexadecimal digits"));
// Where only one branch of a union takes the type of the value, that branch's message is the one told.
const aLine = expected("a line (12) or a range of lines (22-30), counted from 1");
const lineRange = z.union([z.int(aLine).positive(aLine), z.string().regex(/^[1-9]\d*(-[1-9]\d*)?$/, aLine)], aLine);

const encoding = oneOf(encodings).optional().describe("Encoding of the file; utf-8, unless it says more.");

const rights = only({
  holder: words("who holds the rights").describe("Who holds the rights; unknown where nobody has found out."),
  licence: words("the licence, or what is known of it").describe("The licence, or what is known of it, as: CC BY 4.0."),
  attribution: words("the words to name the source with").describe("The words to name the text with."),
  url: words("an address").optional().describe("Where the text stands."),
}).describe("Whose a text is, and what may be done with it.");

const source = only({
  file: file.describe("Path inside the study folder."),
  sha256: sha256
    .optional()
    .describe("Hash of the file's bytes; a changed file is refused, since offsets would be wrong."),
  encoding,
  rights: rights.optional(),
}).describe("A file that holds one text or several.");

const zone = only({
  role: oneOf(zoneRoles).describe("What the block is for; body is what the writer wrote to be read as the text."),
  lines: z
    .union([lineRange, z.array(lineRange).min(1, aLine)], expected("a line (12), a range (22-30) or a list of these"))
    .optional()
    .describe("Lines of the source, from 1, both ends included; a list makes one zone of each item."),
  from: words("the words with which the zone begins")
    .optional()
    .describe("Anchor: words that occur once in the source."),
  to: words("the words with which the zone ends").optional().describe("Anchor: words that occur once in the source."),
  voice: voice.describe("Who wrote it, if not the text's own voice."),
}).describe("A block of the source with one role, by `lines`, or by `from` and `to`.");

const inlay = only({
  kind: oneOf(inlayKinds).describe(
    "An insertion into the writer's words, a gloss in another script, or the mark of a note.",
  ),
  text: words("the words of the inlay, as they stand in the source").describe(
    "Its words as they stand in the source, brackets included.",
  ),
  each: z
    .boolean(expected("true or false"))
    .optional()
    .describe("All places where it stands; without it there may be only one."),
  voice: voice.describe("Who put it there."),
}).describe("Foreign matter inside a zone, such as a translator's insertion; it is outside the base of rates.");

const plain = z.union([z.string(), z.number(), z.boolean()], expected("plain text"));

const text = only({
  id: id.describe("Name of the text, in every table."),
  side: id.describe("Side of the comparison that it is on."),
  pair: id
    .optional()
    .describe(
      "Joins texts that belong together, such as an introduction and its op-ed; a line of JSONL may name its own `pair`.",
    ),
  source: id.optional().describe("Id of the source that it stands in, where several texts share one."),
  file: file.optional().describe("Its file, where it has one of its own; a .jsonl holds many texts."),
  sha256: sha256
    .optional()
    .describe("Hash of its own file's bytes; a changed file is refused, since offsets would be wrong."),
  encoding,
  voice: voice.describe("Who wrote it, unless a zone says otherwise."),
  rights: rights.optional(),
  metadata: z
    .record(z.string(), plain, expected("a map of names and values"))
    .optional()
    .describe("Author, translator, date, title, publisher, language, url, and whatever else is known."),
  zones: listOf(zone, "zones")
    .optional()
    .describe("Its blocks, which cover every line that is not blank; without them they are found."),
  inlays: listOf(inlay, "inlays").optional().describe("Foreign matter inside its zones."),
}).describe("One text: a whole file, or the zones of it that the text consists of.");

const zonesToCount = expected(`all, or a list of ${zoneRoles.join(", ")}`);
const zoneChoice = z.union(
  [z.literal("all", zonesToCount), z.array(oneOf(zoneRoles)).min(1, zonesToCount)],
  zonesToCount,
);

const aNumberOfResamples = expected("a whole number from 99 to 1,000,000");
const aSeed = expected("a whole number from 0 to 2,147,483,647");
const label = words("a layer and a label, as stance.hedge").describe("A layer and a label, as stance.hedge.");
const families = expected("a map of names and lists of labels such as [stance.hedge, frames.power]");

/** What a study.yaml may say; paths are checked, and zones resolved, afterwards. */
export const studySchema = only({
  id: id.describe("Name of the study, and of its report's folder."),
  title: words("the study's title").describe("Title of the study, and of its report."),
  sides: only({
    target: id.describe("Side whose difference from the other is told."),
    reference: id.describe("Side that it is set against."),
    names: z
      .record(id, words("what sentences call the side, as: the op-ed"), expected("a map of sides and names"))
      .optional()
      .describe("What sentences call the sides, where they are not called by their ids."),
  }).describe("The two sides; differences are target minus reference."),
  count: only({ zones: zoneChoice.optional().describe("all, or a list of roles.") })
    .optional()
    .describe("Which zones are counted; body and block quotes, unless it says more."),
  compare: only({
    unit: oneOf(units).optional().describe("What is one observation; without it the data decide."),
    base: oneOf(bases).optional().describe("What hits are counted against; words, unless it says more."),
    resamples: z
      .int(aNumberOfResamples)
      .min(99, aNumberOfResamples)
      .max(1_000_000, aNumberOfResamples)
      .optional()
      .describe("How many permutations, and how many bootstrap resamples."),
    seed: z.int(aSeed).min(0, aSeed).max(0x7fffffff, aSeed).optional().describe("Seed of all that is drawn."),
  })
    .optional()
    .describe("How the sides are compared."),
  families: z
    .record(id, z.array(label, families).min(1, families), families)
    .optional()
    .describe("Labels that answer one question each, named before counting; corrections hold within a family."),
  register: words("a register, such as op-ed")
    .optional()
    .describe("Register of the texts, as the files of --error-rates name it: figures of another are not used."),
  voices: z
    .record(id, words("a name"), expected("a map of ids and names"))
    .optional()
    .describe("Who speaks: id and name."),
  sources: z
    .record(id, source, expected("a map of ids and files"))
    .optional()
    .describe("Files that several texts share: id and file."),
  texts: listOf(text, "texts").min(1, expected("a list of texts")).describe("The texts that are compared."),
  lexicons: listOf(file, "paths inside the study folder")
    .optional()
    .describe("Lexicons of stance or frames, added to those of the program and counted apart."),
  actors: z
    .union([file, z.array(file)], expected("a path inside the study folder, or a list of them"))
    .optional()
    .describe("Gazetteers, added to that of the program."),
  without: listOf(words("the id of a lexicon entry"), "ids of lexicon entries")
    .optional()
    .describe("Ids of lexicon entries that are switched off."),
}).describe("A comparison of two sides: its texts, what they consist of, and what is counted.");

/** A study as its file writes it. */
export type StudyFile = z.infer<typeof studySchema>;

/** A text as the study file writes it. */
export type TextEntry = StudyFile["texts"][number];

/** A zone as the study file writes it. */
export type ZoneEntry = NonNullable<TextEntry["zones"]>[number];

const knownLabels = [...stanceLabels.map((name) => `stance.${name}`), ...frameLabels.map((name) => `frames.${name}`)];
const needs = (...keys: string[]) => ({ required: keys });

/** JSON Schema of study.yaml, for editors that check while one writes. */
export const studyJsonSchema = (): unknown =>
  z.toJSONSchema(studySchema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      // A zone is found by lines or by words, a text stands in a file of its own or in a shared one.
      if (zodSchema === zone) jsonSchema.oneOf = [needs("lines"), needs("from", "to")];
      if (zodSchema === text) jsonSchema.oneOf = [needs("file"), needs("source")];
      if (zodSchema === label) jsonSchema.anyOf = [{ enum: knownLabels }, { pattern: "^actors\\..+$" }];
      if (zodSchema === studySchema) jsonSchema.title = "Study of Counterpoint";
    },
  });

/** The schema as the text of a file. */
export const studySchemaText = (): string => `${JSON.stringify(studyJsonSchema(), null, 2)}\n`;
