import { createHash } from "node:crypto";

/** A source that the study below divides. */
export const source = [
  "The title",
  "",
  "By A.",
  "Opening words and “closing” words.",
  "",
  "More on:",
  "",
  "A second text.",
  "More on:",
  "",
].join("\n");

/** A study.yaml in which all is right; tests change one thing in it. */
export const goodStudy = `
id: made
title: Made
sides: { target: a, reference: b }
voices: { ann: Ann, bob: Bob }
sources:
  post: { file: source.txt, sha256: ${createHash("sha256").update(source).digest("hex")} }
texts:
  - id: one
    side: a
    source: post
    voice: ann
    metadata: { date: 2017-10-05, year: 2017 }
    zones:
      - { role: title, lines: 1 }
      - { role: byline, lines: 3, voice: null }
      - { role: body, from: Opening words, to: closing” words. }
      - { role: boilerplate, lines: "6" }
    inlays:
      - { kind: insertion, text: “closing”, voice: bob }
  - id: two
    side: b
    source: post
    zones:
      - { role: body, lines: 8 }
      - { role: boilerplate, lines: [9-10], voice: bob }
`;
