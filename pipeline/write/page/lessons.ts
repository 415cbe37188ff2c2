/** How one figure, or one part of the page, is read. */
export interface Lesson {
  /** Kind of the figure, or id of the part. */
  readonly id: string;
  readonly title: string;
  /** What the marks are, each in a sentence or two. */
  readonly marks: readonly string[];
  /** What may be concluded, and what may not. */
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
}

const ratioMarks = [
  "A row is a label. Its mark stands at the ratio of the two rates: in the middle both sides have as much of it per 1,000 words, left of it the target has more, right of it the reference, so many times as much as the axis says. The scale is logarithmic; the logarithm of the tables stands below it, above 0 where the target has more.",
  "The line through a mark is the 95 % interval of the ratio. Where there is no line, none could be had: one side has no hit, or the units are too few.",
  "The form of a mark is its verdict, which is also written out: a full one is stable (or, for corpora, differs by every check), a half one hangs on few passages (or is suggestive), an open one has too few hits to tell.",
  "The two numbers beside a row are hits, target first. Each label leads to its hits.",
];

/** How figures are read, by their kind, in the order of the page. */
export const figureLessons: readonly Lesson[] = [
  {
    id: "differences",
    title: "Differences of stance and frames",
    marks: ratioMarks,
    may: [
      "Of a full mark: within what was compared, the side it stands on has more of these words, and no single passage makes it so.",
      "How large the difference may be: the interval, not the mark, says it.",
    ],
    mayNot: [
      "That an open mark means no difference. It means that there are too few hits to tell.",
      "Anything about other texts by the same writers, where one text was set against one other.",
      "That a writer is more certain, or thinks in a frame: words were counted.",
    ],
  },
  {
    id: "actors",
    title: "Who is spoken of",
    marks: ratioMarks,
    may: ["Whom one side names more often than the other, for its length."],
    mayNot: [
      "Who matters more to a writer: a name may stand there because the format asks for it, as an introduction names the writer it introduces.",
      "How an actor is seen. The portrayals and the heat maps tell what stands beside a name.",
    ],
  },
  {
    id: "actor-stance",
    title: "Actors and stance in the same sentence",
    marks: [
      "A row is an actor, a column a stance label, and there is a panel for each side. The number in a cell is how many of the sentences that mention the actor have such a marker, too; the deeper the cell, the larger their part.",
      "How many sentences mention the actor stands beside its row. Rows with fewer than ten are marked and have no colour: a single sentence moves them by a tenth or more.",
    ],
    may: ["Which sentences to read: each row and column leads to its hits."],
    mayNot: ["That the marker is about the actor. They stand in one sentence, and that is all that was looked at."],
  },
  {
    id: "actor-frame",
    title: "Actors and frames in the same sentence",
    marks: ["The same as for stance, with terms that indicate a frame in the columns."],
    may: ["Which actors are spoken of in which vocabulary."],
    mayNot: ["That an actor is framed that way: an indicator in its sentence may be about somebody else."],
  },
  {
    id: "positions",
    title: "Where hits fall",
    marks: [
      "A strip runs from the first counted word of a text to its last. Each tick is a hit, at its place counted in words; thin lines are the ends of paragraphs.",
      "Of corpora each text is divided into twenty parts, and the higher a bar, the higher the rate of all texts of the group there; each row has a scale of its own, the same for both sides.",
    ],
    may: [
      "Whether hits are spread or stand together: a cluster is one passage, and a difference made by it hangs on that passage.",
    ],
    mayNot: ["That hits far apart are independent of each other."],
  },
  {
    id: "departments",
    title: "How the departments are portrayed",
    marks: [
      "A row is an actor on one side: how often it is mentioned, and what is said of its power or standing, rising or declining. Claims of others that the writer reports, and claims that are hedged, stand apart.",
      "An empty row is a finding, too: the side says nothing of the actor's rise or decline.",
    ],
    may: ["What each side says in so many words, with the sentence."],
    mayNot: ["What a writer implies. Only plain statements of rise and decline are found."],
  },
  {
    id: "voices",
    title: "Whose words",
    marks: [
      "The bar of a side is all its counted words: the writer's own words and claims, the writer's words for somebody else's claim (reported), and somebody else's words (quoted).",
    ],
    may: ["How much of a text is given to others, and to whom."],
    mayNot: ["Whether the writer agrees with what is reported."],
  },
  {
    id: "rates",
    title: "Rates of the texts of a group",
    marks: [
      "A mark is the mean rate of the texts of a group, the line its 95 % interval: texts are the units here, so a long text counts no more than a short one.",
    ],
    may: ["How far groups lie apart beside how far their own texts do."],
    mayNot: ["Anything of groups with a handful of texts: their intervals are too short, as the codebook says."],
  },
  {
    id: "pairs",
    title: "Pairs",
    marks: [
      "A row is a pair, such as an op-ed and its own introduction; its mark is the ratio of their rates, with its interval. The first row is what all pairs come to together.",
    ],
    may: ["Whether most pairs differ in the same direction, and how unlike they are among themselves."],
    mayNot: [
      "A common ratio where the pairs contradict each other: then the first row is an average of unlike things.",
    ],
  },
];

/** How the other parts of the page are read. */
export const partLessons: readonly Lesson[] = [
  {
    id: "texts",
    title: "The texts",
    marks: [
      "Every mark is a hit; each layer has a form of its own, and is switched on and off above the texts. A mark leads to its line among the evidence, where the entry and the rule stand that found it.",
      "What is set back is not counted: titles, notes, the editor's brackets, matter of the site.",
    ],
    may: ["Whether a rule was right: you read what it read."],
    mayNot: [
      "That what is not marked was overlooked by accident; candidates that a rule rejected can be switched on, with the reason.",
    ],
  },
  {
    id: "hits",
    title: "Counts and their evidence",
    marks: [
      "Every count of hits in a table or a figure leads to exactly these hits: as many lines as the number says. Of very many, or of a corpus, a few are shown, and the head of the list says out of how many.",
    ],
    may: ["Anything that you would say of a count, once you have read its lines."],
    mayNot: [
      "That a count is right because it is a number: precision and recall are in the validation of the program.",
    ],
  },
  {
    id: "quotations",
    title: "Quotations and their source",
    marks: [
      "Each quotation stands above the place that it comes from, with words left out, added or put in place of others marked; what the source's sentence had beside the quoted words, and the quotation left behind, is listed.",
    ],
    may: ["How faithful the words are, and what commitment they lost on the way."],
    mayNot: ["That a quotation whose place was not found is made up: its source may not be among the texts."],
  },
  {
    id: "claims",
    title: "Claims side by side",
    marks: [
      "A claim that one text reports stands beside the sentences of the other that it may report, with the likeness and what it is made of.",
    ],
    may: ["Where to look for what somebody is said to have said."],
    mayNot: ["That the two agree, or that the claim was ever made: likeness of words is no judgement."],
  },
];
