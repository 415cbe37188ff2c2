// Data are only known to open elsewhere where they were opened there. Which programs, and a word for where there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const places = [
  process.env.SOFFICE ?? "",
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Path of a LibreOffice; undefined where none is installed. */
export const soffice = places.find((place) => place !== "" && existsSync(place));

const works = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** True where R has readr. */
export const hasReadr = works("Rscript", ["-e", "library(readr)"]);

/** A Python that has pandas; undefined where none does. */
export const python = ["python3", "/usr/bin/python3"].find((command) => works(command, ["-c", "import pandas"]));

/** A Python that has polars, which may be one of a folder of its own that POLARS_PYTHON names; undefined where none does. */
export const polars = [process.env.POLARS_PYTHON ?? "", "python3", "/usr/bin/python3"].find(
  (command) => command !== "" && works(command, ["-c", "import polars"]),
);

/** What the name of a skipped test says. */
export const skippedWord = (isThere: boolean, program: string): string =>
  isThere ? "" : ` (skipped: ${program} is not installed)`;

/** Has LibreOffice read a file and write it as a workbook; gives back the bytes of that. */
export const asWorkbook = async (path: string, filter: string | null): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    const { status, stderr } = spawnSync(
      soffice ?? "",
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        ...(filter === null ? [] : [`--infilter=${filter}`]),
        ...["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), path],
      ],
      { encoding: "utf8", timeout: 110_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
    return await readFile(join(folder, "out", basename(path).replace(/\.\w+$/, ".xlsx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** What a program prints. */
export const printed = (command: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    timeout: 110_000,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
};
