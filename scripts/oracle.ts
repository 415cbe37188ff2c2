// npm run oracle -- FILES…: compares our statistics with values that other programs printed. Without FILES, all of
// ../shared/oracle. Exit code 1 where a value is out of tolerance, 2 where a file is no oracle file.
import { Fault } from "../pipeline/model/fault.js";
import { check } from "./oracle/check.js";
import { linesOf, totalOf } from "./oracle/lines.js";
import { oracleFolder, oraclePaths, readOracle } from "./oracle/read.js";

try {
  const files = oraclePaths(process.argv.slice(2)).map(readOracle);
  if (files.length === 0) console.log(`oracle: no files are named, and ${oracleFolder} has none: nothing to compare`);
  else {
    const all = files.map(check);
    for (const checked of all) console.log(linesOf(checked).join("\n"));
    console.log(totalOf(all));
    if (all.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(`oracle: ${error.message}`);
  process.exitCode = 2;
}
