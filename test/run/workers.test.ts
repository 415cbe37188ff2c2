import { describe, expect, it, onTestFinished } from "vitest";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Lexicons } from "../../pipeline/model/lexicon.js";
import { documentOf } from "../../pipeline/read/document.js";
import type { Counted } from "../../pipeline/run/count.js";
import { startWorkers } from "../../pipeline/run/workers.js";
import { faultOf } from "../made/folder.js";

/** A worker that begins each text, and then does what is told. */
const scriptThat = (does: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, workerData } from "node:worker_threads";
       parentPort.on("message", (texts) => {
         for (const { text } of texts) { Atomics.add(workerData.begun, 0, 1); ${does} }
         parentPort.postMessage({ kind: "counted", counted: texts.map(({ text }) => text) });
       });`,
    )}`,
  );

const started = (does: string, count = 1, take: (counted: Counted) => void = () => {}) => {
  const task = {
    lexicons: {} as Lexicons,
    tables: [],
    counting: { target: "a", reference: "b", zones: [], inference: defaultInference },
    contrasts: [],
  };
  const workers = startWorkers(scriptThat(does), count, task, take);
  onTestFinished(() => workers.dismiss());
  return workers;
};

const batch = (...texts: string[]) => texts.map((text) => documentOf(`the text ${text}`, text));

const failing = (does: string) => async () => {
  const workers = started(does);
  await workers.send(batch("1", "2"));
  await workers.send(batch("3", "bad", "5"));
  await workers.finish();
};

describe("workers", () => {
  it("do all that they are sent, and what they answer comes in the order of sending", async () => {
    const taken: unknown[] = [];
    // The first batch takes the longest, and is waited for.
    const slowly = 'if (text === "1") { const end = Date.now() + 150; while (Date.now() < end); }';
    const workers = started(slowly, 2, (counted) => taken.push(counted));
    for (const text of ["1", "2", "3", "4", "5"]) await workers.send(batch(text, `${text}b`));
    await workers.finish();
    expect(taken).toEqual(["1", "2", "3", "4", "5"].map((text) => [text, `${text}b`]));
  });

  it("are sent no more than two batches before one is done", async () => {
    const workers = started("for (;;);");
    await workers.send(batch("1"));
    await workers.send(batch("2"));
    const third = workers.send(batch("3")).then(() => "sent");
    const patience = new Promise((resolve) => setTimeout(() => resolve("waiting"), 200));
    expect(await Promise.race([third, patience])).toBe("waiting");
    await workers.dismiss();
    await expect(third).rejects.toThrow("a worker died");
  });
});

describe("the text at which a worker fails is named:", () => {
  it("it throws", async () => {
    await expect(failing('if (text === "bad") throw new Error("no such thing");')()).rejects.toThrow(
      'a worker died at text "the text bad": no such thing',
    );
  });
  it("it ends", async () => {
    await expect(failing('if (text === "bad") process.exit(7);')()).rejects.toThrow(
      'a worker died at text "the text bad": it ended with code 7',
    );
  });
  it("it cannot be started, which may go well another time", async () => {
    const error = 'Object.assign(new Error("EMFILE"), { code: "ERR_WORKER_INIT_FAILED" })';
    await expect(failing(`throw ${error};`)()).rejects.toMatchObject({
      name: "Fault",
      again: true,
      message: "a worker could not be started (EMFILE); try again, or take fewer with --workers",
    });
  });
  it("it runs out of memory", async () => {
    // As Node would tell it; to fill a thread's memory in earnest takes half a minute.
    const error = 'Object.assign(new Error("heap"), { code: "ERR_WORKER_OUT_OF_MEMORY" })';
    expect(await faultOf(failing(`if (text === "bad") throw ${error};`))).toBe(
      'a worker ran out of memory at text "the text bad"; take fewer with --workers, or split the text',
    );
  });
  it("it tells a fault", async () => {
    const does =
      'if (text === "bad") return parentPort.postMessage({ kind: "failed", fault: true, message: "too long", stack: "" });';
    expect(await faultOf(failing(does))).toBe("too long");
  });
});
