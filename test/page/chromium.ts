// A page is only known to work where a browser opens it. Which one, and a word for where there is none.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const require = createRequire(import.meta.url);

const places = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium; undefined where none is installed. */
export const executable = places.find((place) => place !== "" && existsSync(place));

/** What the name of a skipped test says. */
export const skippedWord =
  executable === undefined ? " (skipped: no Chromium is installed; set CHROMIUM to the path of one)" : "";

/** Starts the browser. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(executable === undefined ? {} : { executablePath: executable }), args: ["--no-sandbox"] });

/** A page with all that went wrong in it, each in a line. */
export interface Watched {
  readonly page: Page;
  readonly troubles: readonly string[];
}

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  readonly script: boolean;
}

const usual: Look = { width: 1280, height: 800, scheme: "light", script: true };

/** Opens a file and watches for messages of the console, errors, dialogs and requests for anything but the file itself. */
export const openFile = async (
  browser: Browser,
  path: string,
  look: Partial<Look> = {},
  hash = "",
): Promise<Watched> => {
  const { width, height, scheme, script } = { ...usual, ...look };
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: script,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith("data:"))
      troubles.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href + hash);
  return { page, troubles };
};

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with a page, a line each. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // @ts-expect-error axe stands in the page, not here.
    const { violations } = await globalThis.axe.run(document);
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  });
};
