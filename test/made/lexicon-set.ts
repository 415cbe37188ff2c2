import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const shipped = fileURLToPath(new URL("../../pipeline/lexicons/", import.meta.url));

/**
 * A whole set of lexicons in a new folder, small enough to be read in no time: one hedge, one frame term, no actors, and
 * the shipped facts about English. Whoever asks for it takes it away.
 */
export const smallSet = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "counterpoint-lexicons-"));
  for (const part of ["stance", "frames", "actors", "quotations"]) await mkdir(join(folder, part));
  for (const part of ["language", "portrayal", "actors/words.yaml"])
    await cp(`${shipped}${part}`, join(folder, part), { recursive: true });
  await writeFile(join(folder, "actors/designations.yaml"), "source: made\nentries: []\n");
  const noWords = "source: made\nbelief: []\nintention: []\nnaming: []\nnot_sources: []\n";
  await writeFile(join(folder, "quotations/words.yaml"), noWords);
  await writeFile(
    join(folder, "stance/hedges.yaml"),
    'label: hedge\nengagement: entertain\nsource: made\nentries:\n  - { match: perhaps, yes: "[Perhaps] so." }\n',
  );
  await writeFile(
    join(folder, "frames/power.yaml"),
    'label: power\nsource: made\npolicy_frame: none\ngeneric_frame: none\nentries:\n  - { match: sway, yes: "Their [sway] grew." }\n',
  );
  return folder;
};
