import { expect, it } from "vitest";
import { byteChange } from "../../pipeline/prove/byte-changes.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it("finds nothing in the same bytes", () => {
  expect(byteChange(bytes("one\r\ntwo"), bytes("one\r\ntwo"))).toBeNull();
});

it("tells the line, and the words from a little before the difference", () => {
  const long = "a long line that goes on and on until the difference";
  expect(byteChange(bytes(`x\n${long} is here`), bytes(`x\n${long} was here`))).toEqual({
    kind: "text",
    line: 2,
    before: "…ntil the difference is here",
    after: "…ntil the difference was here",
  });
  expect(byteChange(bytes("x\ny"), bytes("x"))).toMatchObject({ line: 2, before: "y", after: null });
});

it("knows ends of lines that a tool has changed from all other differences", () => {
  expect(byteChange(bytes("a,b\r\n1,2\r\n"), bytes("a,b\n1,2\n"))).toEqual({ kind: "line ends" });
  expect(byteChange(bytes("a,b\r\n1,2\r\n"), bytes("a,b\n1,3\n"))).toMatchObject({ kind: "text", line: 2 });
});

it("counts the bytes of what is no text", () => {
  const [one, two] = [Uint8Array.of(80, 75, 3, 4, 0, 255), Uint8Array.of(80, 75, 3, 9, 0, 255, 1)];
  expect(byteChange(one, two)).toEqual({ kind: "bytes", at: 3, before: 6, after: 7 });
});
