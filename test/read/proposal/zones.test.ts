import { describe, expect, it } from "vitest";
import { proposeZones } from "../../../pipeline/read/proposal/zones.js";

const prose = "Negotiators met on Tuesday, and nobody expected that the meeting would go on until the morning.";

/** Zones as `role lines`, in the order of the text. */
const zonesOf = (...lines: readonly string[]): readonly string[] =>
  proposeZones(lines.join("\n")).map(
    ({ role, first, last }) => `${role} ${first === last ? first : `${first}-${last}`}`,
  );

describe("the head of a text", () => {
  it("has a title, names and a date, with blank lines or without", () => {
    expect(
      zonesOf("What next for the talks?", "", "By Ann Smith and Bo de Groot", "", "5 October 2017", "", prose),
    ).toEqual(["title 1", "byline 3", "dateline 5", "body 7"]);
    expect(zonesOf("THE TALKS", "BY ANN SMITH", "Beijing, October 5, 2017", prose)).toEqual([
      "title 1",
      "byline 2",
      "dateline 3",
      "body 4",
    ]);
    expect(
      zonesOf("Title: The talks", "Author: Ann Smith", "Date: 2017-10-05", "URL: https://a.b/c", "", prose),
    ).toEqual(["title 1", "byline 2", "dateline 3", "boilerplate 4", "body 6"]);
  });

  it("has the first short line for its title and those between it and the names for a standfirst", () => {
    const [title, deck, by, date] = [
      "China Hits Back at Washington",
      "Beijing vows retaliation over tariffs",
      "By JANE PERLEZ",
      "October 5, 2017",
    ];
    expect(zonesOf(title, "", deck, "", by, "", date, "", prose)).toEqual([
      "title 1",
      "standfirst 3",
      "byline 5",
      "dateline 7",
      "body 9",
    ]);
    expect(zonesOf(title, deck, by, date, "", prose)).toEqual([
      "title 1",
      "standfirst 2",
      "byline 3",
      "dateline 4",
      "body 6",
    ]);
    expect(zonesOf("OPINION", title, "", `${deck}, officials say.`, "", by, "", prose)).toEqual([
      "boilerplate 1",
      "title 2",
      "standfirst 4",
      "byline 6",
      "body 8",
    ]);
  });

  it("takes no names that sign a text, or stand far below, for those of its head", () => {
    expect(zonesOf("Roses are red", "", "Violets are blue", "", "By Ann Smith")).not.toContain("standfirst 3");
    for (const second of [prose, prose.repeat(2)])
      expect(zonesOf("The talks", "", prose, "", second, "", "By Ann Smith", "", prose)[1]).toBe("body 3-5");
  });

  it.each([
    "Reporting by Ann Wu; Editing by Bob Lee",
    "(Additional reporting by Bo Li in New York; editing by Al Day.)",
  ])("knows who did which part of the work: %s", (line) => {
    expect(zonesOf("The talks", "", prose, "", line)).toEqual(["title 1", "body 3", "byline 5"]);
    expect(zonesOf(prose, "", "Edited by Bob Lee in 1990, the volume shows what was said.")).toEqual(["body 1-3"]);
  });

  it.each([
    "5 octobre 2017",
    "5. Oktober 2017",
    "2017年10月5日",
    "Thursday, October 5, 2017",
    "Published on 5/10/2017, 10:30 am GMT",
  ])("knows %s for a date", (date) => {
    expect(zonesOf("The talks", date, "", prose)).toEqual(["title 1", "dateline 2", "body 4"]);
  });

  it("ends where running text begins: a date or a name below it is a line like others", () => {
    expect(zonesOf(prose, "", "By Ann Smith", "", "October 5, 2017")).toEqual(["body 1-5"]);
  });

  it("has no title where the first line is a sentence, or nothing but short lines follow", () => {
    expect(zonesOf("They met.", "", prose)).toEqual(["body 1-3"]);
    expect(zonesOf("Roses are red", "", "Violets are blue", "", "Sugar is sweet")).toEqual(["body 1-5"]);
    expect(zonesOf(`${prose} And`, "they went home, said a person who was there.")).toEqual(["body 1-2"]);
  });

  it("takes no sentence that begins with By for a byline", () => {
    expect(
      zonesOf("The talks", "", "By then the talks had failed, and nobody was surprised by it at all.", "", prose),
    ).toEqual(["title 1", "body 3-5"]);
  });
});

describe("headings are", () => {
  it("short lines before running text, and capitals", () => {
    expect(
      zonesOf(
        prose,
        "",
        "The second day",
        "",
        prose,
        "",
        "THE END OF IT",
        "They went home, each with a promise, and nobody was content.",
      ),
    ).toEqual(["body 1", "heading 3", "body 5", "heading 7", "body 8"]);
  });

  it("no speakers of a transcript, no questions, no lists, no last lines", () => {
    expect(zonesOf(prose, "", "MR. SMITH:", "", prose, "", "So what?", "", prose)).toEqual(["body 1-9"]);
    expect(zonesOf(prose, "", "First a short line", "", "Then another", "", "Then a third")).toEqual(["body 1-7"]);
    expect(zonesOf(prose, "", "THE END")).toEqual(["body 1-3"]);
  });
});

describe("what stands between and below the text is", () => {
  it.each([
    ["[Photo: Ministers shake hands. Reuters]", "caption"],
    ["Photo credit: Reuters", "caption"],
    ["Figure 3. Meetings by year", "caption"],
    ["![A picture](a.png)", "caption"],
    ["© 2017 The Paper", "licence"],
    ["(c) 2017 The Paper", "licence"],
    ["Copyright 2017 by The Paper", "licence"],
    ["All rights reserved.", "licence"],
    ["This work is licensed under CC BY 4.0.", "licence"],
    ["Editor's note: this text was shortened.", "note"],
    ["[Translator’s note: the column’s name.]", "note"],
    ["Source: Ministry of Talks", "note"],
    ["Originally published in The Paper.", "note"],
    ["About the author", "note"],
    ["https://example.org/a?b", "boilerplate"],
    ["* * *", "boilerplate"],
    ["Page 3 of 10", "boilerplate"],
    ["ADVERTISEMENT", "boilerplate"],
    ["Share this article", "boilerplate"],
  ])("%s: %s", (line, role) => {
    expect(zonesOf(prose, "", line, "", prose)).toEqual(["body 1", `${role} 3`, "body 5"]);
  });

  it.each([
    "Sources say that the talks will fail before they begin, and nobody doubts it.",
    "Copyright is one of the matters on which the two sides could not agree.",
    "The photograph shows two ministers who do not look at each other.",
    "Note that the other side has said nothing of the kind so far.",
    "Related questions were left to the working groups, which meet in June.",
    "Topics of the second day were crime, norms and the hotline between them.",
    "Corrections of course are what both governments want, they say.",
    "- one of the two sides must give way before the talks can go on.",
  ])("body, where it only begins like something else: %s", (line) => {
    expect(zonesOf(prose, "", line, "", prose)).toEqual(["body 1-5"]);
  });

  it("a list of links as long as its lines are short", () => {
    expect(zonesOf(prose, "", "Related:", "- Another story", "- A third story", "", prose)).toEqual([
      "body 1",
      "boilerplate 3-5",
      "body 7",
    ]);
    expect(zonesOf(prose, "", "More on:", "", "United States", "", "China", "", "Cybersecurity")).toEqual([
      "body 1",
      "boilerplate 3-9",
    ]);
  });

  it("a caption of one line, where the text goes on without a blank line", () => {
    expect(zonesOf("Photo: Reuters", prose, "So what?")).toEqual(["caption 1", "body 2-3"]);
  });

  it("block quotes and footnotes", () => {
    expect(
      zonesOf(`${prose}[1]`, "", "    An indented quotation", "    of two lines.", "", "[1] A note.", "[2] No note."),
    ).toEqual(["body 1", "blockquote 3-4", "footnote 6-7"]);
    expect(zonesOf(`${prose.slice(0, -1)}.¹`, "", "> Quoted.", "", "¹ A note.")).toEqual([
      "body 1",
      "blockquote 3",
      "footnote 5",
    ]);
    expect(zonesOf(prose, "", "Notes", "", "1. One.", "", "2. Two.", "", "© 2017 The Paper")).toEqual([
      "body 1",
      "heading 3",
      "footnote 5",
      "footnote 7",
      "licence 9",
    ]);
    // A mark that stands nowhere before is none.
    expect(zonesOf(prose, "", "[1] And they went on, with nothing agreed.")).toEqual(["body 1-3"]);
  });
});

describe("whatever the text", () => {
  const long = `${prose} `.repeat(40).trim();

  it("lines without blank ones between are paragraphs where they are long", () => {
    expect(zonesOf("The talks", "By Ann Smith", long, "The second day", long, "Source: Reuters", long)).toEqual([
      "title 1",
      "byline 2",
      "body 3",
      "heading 4",
      "body 5",
      "note 6",
      "body 7",
    ]);
  });

  it("another language, another line end and no letter at all are body", () => {
    expect(
      zonesOf("谈判没有结束，双方都说还要继续谈下去，谁也不知道什么时候能够谈完，大家都在等待最后的结果。"),
    ).toEqual(["body 1"]);
    expect(proposeZones(`The talks\r\n\r\n${prose}\r\n`).map(({ role, first }) => `${role} ${first}`)).toEqual([
      "title 1",
      "body 3",
    ]);
    expect(proposeZones("\n \n\t\n")).toEqual([]);
  });

  it("every line that is not blank is in one zone, and zones follow each other", () => {
    const pieces = [
      "By Ann Smith",
      "",
      "Related:",
      prose,
      "[1] x",
      "> q",
      "Notes",
      "© 2017",
      "    in",
      "* * *",
      "A Title",
      "1. x",
    ];
    for (let seed = 1; seed < 400; seed++) {
      let state = seed;
      const lines = Array.from({ length: seed % 23 }, () => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return pieces[(state >> 8) % pieces.length] ?? "";
      });
      const zones = proposeZones(lines.join("\n"));
      const covered = zones.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
      );
      expect(covered).toEqual([...new Set(covered)].sort((a, b) => a - b));
      for (const [index, line] of lines.entries()) if (line.trim() !== "") expect(covered).toContain(index + 1);
    }
  });

  it("is looked through in time that grows with its length", () => {
    const hostile = [
      "x ".repeat(2_500_000),
      `By ${"Aa ".repeat(97)}`,
      ...Array.from({ length: 3000 }, () => "Source: a, and b, and c"),
      ...Array.from({ length: 3000 }, () => `A${", Bb and".repeat(30)}`),
      "[1]".repeat(100_000),
    ].join("\n");
    const began = performance.now();
    proposeZones(hostile);
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
