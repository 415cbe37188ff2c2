// npm run bench:page: how long a browser takes to open the page of 500 texts and that of a text of 20,000 words, and to
// switch a layer, filter and scroll there, beside opening an empty page in the same run. Needs a Chromium where it usually
// is, or CHROMIUM=PATH.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { compare, compareCorpus, readCorpus, readPair, tables, writeReport } from "../../pipeline/index.js";
import { executable, openFile, startBrowser } from "../../test/page/chromium.js";

const rounds = 5;
const many = 500;
const options = { formats: ["csv", "html"], tables: "all", text: true, bom: false, delimiter: "," } as const;
const inference = { resamples: 100 } as const;

const who = [
  "China",
  "The United States",
  "The Pentagon",
  "The State Department",
  "Our government",
  "The United Nations",
];
const how = ["must", "may", "will", "should perhaps", "cannot", "clearly wants to", "is said to"];
const what = [
  "work towards an agreement on cybersecurity",
  "resist pressure from its rivals",
  "bargain over every concession, whatever the price",
  "protect its critical infrastructure from theft",
  "uphold the rules of international law",
];

/** A text of so many sentences, the same for the same number. */
const made = (number: number, sentences: number): string =>
  Array.from({ length: sentences }, (_, at) => {
    const pick = (list: readonly string[], step: number): string =>
      list[(number * step + at * (step + 2)) % list.length] ?? "";
    const sentence = `${pick(who, 5)} ${pick(how, 3)} ${pick(what, 1)}.`;
    return at % 6 === 5 ? `${sentence}\n\n` : `${sentence} `;
  }).join("");

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds until the page has been laid out, in a fresh window each time. */
const opening = async (browser: Browser, path: string): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page } = await openFile(browser, path);
    times.push(Number(await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")));
    await page.context().close();
  }
  return median(times);
};

/** Milliseconds that an act takes in the page, until it has been painted. */
const acting = async (page: Page, act: string): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      Number(
        await page.evaluate(
          `new Promise((done) => { const before = performance.now(); ${act}; requestAnimationFrame(() => setTimeout(() => done(performance.now() - before))); })`,
        ),
      ),
    );
  }
  return median(times);
};

const tell = (what: string, milliseconds: number, empty: number): void =>
  console.log(
    `${what.padEnd(44)} ${milliseconds.toFixed(0).padStart(6)} ms ${(milliseconds / empty).toFixed(1).padStart(7)} ×`,
  );

if (executable === undefined) {
  console.error("bench:page needs a Chromium: CHROMIUM=PATH names one");
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), "bench-page-"));
const browser = await startBrowser();
try {
  const lines = Array.from({ length: many }, (_, at) =>
    JSON.stringify({ id: `text ${at}`, text: made(at, 60), group: at % 2 === 0 ? "even" : "odd" }),
  );
  await writeFile(join(folder, "texts.jsonl"), lines.join("\n"));
  await writeFile(join(folder, "long.txt"), made(1, 2300));
  await writeFile(join(folder, "short.txt"), made(2, 60));
  await writeFile(join(folder, "empty.html"), "<!doctype html><title>empty</title>");
  // What sets each text against all others is no part of what is timed, and takes long.
  const apart = tables.filter(({ kind }) => kind !== "relation");
  const corpus = await readCorpus({ paths: [join(folder, "texts.jsonl")], by: "group" });
  await writeReport(await compareCorpus(corpus, { tables: apart, inference }), join(folder, "many"), options);
  const pair = await readPair({ target: join(folder, "long.txt"), reference: join(folder, "short.txt") });
  await writeReport(await compare(pair, { inference }), join(folder, "long"), options);

  const empty = await opening(browser, join(folder, "empty.html"));
  tell("open an empty page", empty, empty);
  tell(`open the page of ${many} texts`, await opening(browser, join(folder, "many", "report.html")), empty);
  tell("open the page of a text of 20,000 words", await opening(browser, join(folder, "long", "report.html")), empty);
  const { page } = await openFile(browser, join(folder, "long", "report.html"));
  const click = "document.querySelectorAll('#texts input[type=checkbox]')[0].click()";
  tell("switch a layer in it", await acting(page, click), empty);
  tell("scroll to its middle and back", await acting(page, "scrollTo(0, scrollY > 0 ? 0 : 40000)"), empty);
  const field = "document.querySelector('#differences input[type=text], #differences input[type=search]')";
  const filter = `const f = ${field}; f.value = f.value === 'he' ? '' : 'he'; f.dispatchEvent(new Event('input', { bubbles: true }))`;
  tell("filter its table", await acting(page, filter), empty);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
