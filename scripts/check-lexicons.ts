// npx tsx scripts/check-lexicons.ts [part of a file's name …]
import { readLexicons } from "../pipeline/read/lexicons.js";
import { checkLexicons } from "../pipeline/run/check-lexicons.js";

const only = process.argv.slice(2);
let count = 0;
for (const { lexicon, entry, what } of checkLexicons(await readLexicons())) {
  if (only.length > 0 && !only.some((part) => lexicon.includes(part))) continue;
  console.log(`${lexicon}: ${entry}: ${what}`);
  count++;
}
console.log(`${count} problems`);
