import { Zip, ZipDeflate } from "fflate";

/** A file inside a zip. */
export interface ZippedFile {
  readonly path: string;
  readonly chunks: Iterable<string>;
}

/** Zip has no time zones: a fixed local time gives the same bytes everywhere. Noon in January, as no clock was ever put on there. */
const fixedTime = "1980-01-02T12:00:00";

/** Text that is compressed at once, in code units. */
const textAtOnce = 1 << 16;

function* gathered(chunks: Iterable<string>): Generator<string> {
  let held: string[] = [];
  let size = 0;
  for (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < textAtOnce) continue;
    yield held.join("");
    [held, size] = [[], 0];
  }
  yield held.join("");
}

/**
 * The pieces of a zip, deflated by code in JavaScript alone, so that no version of Node's own library decides about the
 * bytes; each file is asked for its text only when its turn comes.
 */
export function* zipChunks(files: Iterable<ZippedFile>): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const encoder = new TextEncoder();
  function* taken(): Generator<Uint8Array> {
    const pieces = ready;
    ready = [];
    yield* pieces;
  }
  for (const { path, chunks } of files) {
    const file = new ZipDeflate(path, { level: 2 });
    file.mtime = fixedTime;
    zip.add(file);
    for (const text of gathered(chunks)) {
      file.push(encoder.encode(text));
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
