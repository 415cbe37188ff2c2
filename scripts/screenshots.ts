// npm run screenshots: takes the two pictures of the report page that the README shows. Needs a Chromium where it usually
// is, or CHROMIUM=PATH; the pictures are no golden files, as their bytes depend on the browser.
import { fileURLToPath } from "node:url";
import { executable, openFile, startBrowser } from "../test/page/chromium.js";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const report = "reports/cfr-shen-yi-2017";

if (executable === undefined) {
  console.error("screenshots needs a Chromium: CHROMIUM=PATH names one");
  process.exit(2);
}
const browser = await startBrowser();
for (const { name, hash, scheme } of [
  { name: "page", hash: "", scheme: "light" },
  { name: "texts", hash: "#texts", scheme: "dark" },
] as const) {
  const { page } = await openFile(browser, root(`${report}/report.html`), { width: 1280, height: 900, scheme }, hash);
  if (hash !== "") {
    // To the middle of the texts, where a quotation is joined to its source.
    await page.evaluate("location.hash = document.querySelectorAll('#texts [id$=-o]')[2]?.id ?? 'texts'");
    await page.waitForTimeout(800);
  }
  await page.screenshot({ path: root(`${report}-${name}.png`) });
}
await browser.close();
