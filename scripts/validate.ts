// npm run validate: measures against all gold and writes reports/validation/, figures only; refuses where gold is absent,
// so that what is published is whole.

import { filesOfValidation, writeGoldPart } from "./validation/folder.js";
import { measureAll, validationFiles, validationResult } from "./validation/report.js";
import { absent } from "./validation/runs.js";

const missing = absent();
if (missing.length > 0) {
  console.error(`validate: gold is not here, so nothing is written: ${missing.join(", ")}`);
  process.exitCode = 2;
} else {
  const measured = await measureAll(({ gold, split }) => console.error(`validate: ${gold} ${split}`));
  await writeGoldPart(validationFiles(measured), validationResult(measured));
  console.log(`reports/validation: ${filesOfValidation()} files`);
}
