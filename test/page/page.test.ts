import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPair } from "../../pipeline/read/pair.js";
import { readStudy } from "../../pipeline/read/study.js";
import { compare } from "../../pipeline/run/compare.js";
import { defaultReportOptions, writeReport } from "../../pipeline/run/write-report.js";
import { hostile } from "../hostile.js";
import { accessibilityFaults, executable, openFile, skippedWord, startBrowser } from "./chromium.js";

const study = fileURLToPath(new URL("../../corpora/cfr-shen-yi-2017", import.meta.url));
const pageOnly = { ...defaultReportOptions, formats: ["csv", "html"] };

/** Element that has the focus: its name and its first words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    "document.activeElement.tagName + ' ' + (document.activeElement.textContent || '').trim().slice(0, 40)",
  );

describe.skipIf(executable === undefined)(`the page in a browser${skippedWord}`, () => {
  let browser: Browser;
  let folder = "";
  beforeAll(async () => {
    browser = await startBrowser();
    folder = await mkdtemp(join(tmpdir(), "page-"));
    await writeReport(await compare(await readStudy(study)), join(folder, "seed"), pageOnly);
    const [target, reference] = [join(folder, "hostile.txt"), join(folder, "plain.txt")];
    await writeFile(target, hostile);
    await writeFile(reference, "Perhaps China will agree. It must.\n");
    const pair = await readPair({ target, reference });
    await writeReport(await compare(pair, { inference: { resamples: 100 } }), join(folder, "hostile"), pageOnly);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const seed = (): string => join(folder, "seed", "report.html");

  describe.each(["light", "dark"] as const)("in %s", (scheme) => {
    it.each([390, 1280, 1920])("says nothing, asks for nothing and fits into %i pixels", async (width) => {
      const { page, troubles } = await openFile(browser, seed(), { scheme, width });
      await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      expect(troubles).toEqual([]);
      await page.context().close();
    });
    it.each(["report.html", "how-to-read.html"])("%s has no fault that axe-core finds", async (file) => {
      const { page } = await openFile(browser, join(folder, "seed", file), { scheme });
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.context().close();
    });
  });

  it("goes from a count to exactly its hits, to the words in the text, and back", async () => {
    const { page, troubles } = await openFile(browser, seed());
    const count = page.locator("#differences a[data-q]").filter({ hasText: /^15$/ }).first();
    await count.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog");
    await panel.waitFor();
    expect(await panel.locator("li").count()).toBe(15);
    const line = panel.locator("li a").first();
    const words = (await line.textContent())?.trim();
    await line.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.querySelector(':target')?.id.startsWith('t-')");
    const target = page.locator(":target");
    expect((await target.textContent())?.trim()).toBe(words);
    expect(await target.isVisible()).toBe(true);
    await page.goBack();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it("can be walked by keyboard alone: skip link, navigation, colours, layers, filters, sorting", async () => {
    const { page } = await openFile(browser, seed());
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatch(/^A Skip/);
    const reached = new Set<string>();
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press("Tab");
      reached.add(
        await page.evaluate(
          "(({ tagName, type, id, closest }) => tagName + ':' + (type || '') )(document.activeElement) + (document.activeElement.closest('th') ? ' in head' : '')",
        ),
      );
    }
    for (const kind of ["A:", "INPUT:radio", "INPUT:checkbox", "SELECT:select-one"])
      expect([...reached]).toContain(kind);
    await page.locator("#differences th button").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#differences th[aria-sort=ascending]").count()).toBe(1);
    await page.locator("#theme-dark").focus();
    await page.keyboard.press("Space");
    expect(await page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe("dark");
    await page.context().close();
  });

  it("is whole without a script: every link inside the page leads somewhere", async () => {
    const { page, troubles } = await openFile(browser, seed(), { script: false });
    const html = await page.content();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const dead = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
    expect([...new Set(dead)]).toEqual([]);
    expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(6);
    expect(troubles.filter((trouble) => !trouble.includes("javascript"))).toEqual([]);
    await page.context().close();
  });

  it("keeps a text of attacks inert, and readable", async () => {
    for (const script of [true, false]) {
      const { page, troubles } = await openFile(browser, join(folder, "hostile", "report.html"), {
        script,
        width: 390,
      });
      expect(await page.content()).not.toMatch(/<(?:img|iframe|object|embed|base|form)\b/i);
      if (script) {
        expect(await page.evaluate("globalThis.hacked === undefined")).toBe(true);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      }
      expect(await page.locator("#texts").textContent()).toContain("</script>");
      expect(troubles.filter((trouble) => !trouble.includes("javascript"))).toEqual([]);
      await page.context().close();
    }
  });
});
