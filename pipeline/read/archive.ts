import { stat } from "node:fs/promises";
import { Fault } from "../model/fault.js";
import { fileFault } from "./files.js";
import { collect, type Draft, type Given, type InputFormat } from "./format.js";
import { giveUp } from "./manner.js";
import { zipEntries } from "./zip.js";

/** An archive that cannot be read where it lies must fit in memory. */
const largestHeld = 1 << 30;

/** Files that systems put into archives by themselves. */
const isLitter = (path: string): boolean => path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw fileFault(path, error);
  }
};

const withoutEnding = (path: string): string => path.replace(/\.gz$/i, "").replace(/(?<=[^/])\.[^./]*$/, "");

/** What a zip needs to know of the other formats. */
export interface Inside {
  /** True if the file is of a format that is read. */
  readonly isText: (path: string) => boolean;
  readonly read: (bytes: AsyncIterable<Uint8Array>, given: Given) => AsyncIterable<Draft>;
}

/**
 * A zip of texts of any format, read one after the other; their ids are those of the files in it behind the archive's.
 * A zip inside it is not opened, and files of other kinds are passed over and counted.
 */
export const zipOf = ({ isText, read }: Inside): InputFormat => ({
  name: "zip",
  endings: [".zip"],
  streams: true,
  read: async function* reading(bytes, given) {
    const { name, shown = name, id, path, account } = given;
    const source = path ?? (await collect(bytes, { name, largest: largestHeld }));
    const size = typeof source === "string" ? await sizeOf(source) : source.length;
    let texts = 0;
    for await (const entry of zipEntries(source, name, size)) {
      if (isLitter(entry.path)) continue;
      const place = `${name}/${entry.path}`;
      const called = `${shown}/${entry.path}`;
      const own = { ...given, name: place, shown: called, id: `${id}/${withoutEnding(entry.path)}`, path: undefined };
      try {
        if (/\.zip$/i.test(entry.path))
          throw new Fault(`${place}: is a zip inside a zip, which is not opened; unpack it`);
        if (!isText(entry.path)) {
          account?.passed.add(called);
          continue;
        }
        texts += 1;
        for await (const draft of read(entry.bytes(), own)) yield draft;
      } catch (error) {
        giveUp(error, given);
      }
    }
    if (texts === 0 && (account?.failed.size ?? 0) === 0)
      throw new Fault(`${name}: holds no text of a format that is read`);
  },
});
