// npm run publish: writes the published result of every study, which is the golden file of the tests too.
import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compare, readStudy, summary, writeReport } from "../pipeline/index.js";
import { picture } from "./picture.js";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Gold lies beside the studies.
const studies = (await readdir(root("corpora"))).filter((name) => existsSync(root(`corpora/${name}/study.yaml`)));
for (const study of studies.sort()) {
  const report = await compare(await readStudy(root(`corpora/${study}`)));
  const files = await writeReport(report, root(`reports/${study}`));
  await writeFile(root(`reports/${study}.svg`), picture(summary(report, { width: 100, colour: true })));
  console.log(`reports/${study}: ${files.length} files`);
}
