// npm run validate: measures against all gold and writes reports/validation/, figures only; refuses where gold is absent,
// so that what is published is whole.

import type { WrittenFile } from "../pipeline/model/report.js";
import { replaceFolder } from "../pipeline/run/disk.js";
import { manifest } from "../pipeline/write/index.js";
import { measureAll, validationFiles, validationResult } from "./validation/report.js";
import { absent, root } from "./validation/runs.js";

const missing = absent();
if (missing.length > 0) {
  console.error(`validate: gold is not here, so nothing is written: ${missing.join(", ")}`);
  process.exitCode = 2;
} else {
  const measured = await measureAll(({ gold, split }) => console.error(`validate: ${gold} ${split}`));
  await replaceFolder(root("reports/validation"), async (put) => {
    const written: WrittenFile[] = [];
    for (const file of validationFiles(measured)) written.push(await put(file));
    await put(manifest(validationResult(measured), written));
  });
  console.log("reports/validation: 4 files");
}
