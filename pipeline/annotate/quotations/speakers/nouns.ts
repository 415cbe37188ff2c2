const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns that tell no more of a person than that it is one; *the scholar* is whoever was last spoken of. */
export const anyPerson = setOf(
  "academic analyst author blogger columnist commentator critic economist essayist expert historian leader official policymaker politician professor researcher scholar specialist strategist thinker writer",
);

/** Nouns of offices and trades: *the senator* is one who was called a senator. */
export const officePerson = setOf(
  "activist adviser advisor aide ambassador attorney candidate chairman chairwoman chancellor chief commander commissioner congressman congresswoman correspondent delegate diplomat director doctor editor envoy executive founder general governor journalist judge king lawmaker legislator mayor minister monarch mp negotiator nominee pope premier president prosecutor queen reporter representative secretary senator speaker spokesman spokesperson spokeswoman",
);

/** Nouns that tell no more of an organisation than that it is one. */
export const anyBody = setOf("agency body company firm group institution organisation organization outfit");

/** Nouns of organisations: *the ministry* is one that has the word in its name. */
export const namedBody = setOf(
  "administration army association bank board bureau cabinet coalition commission committee congress corporation council court department federation foundation government institute ministry movement newspaper office parliament party police senate treasury tribunal union university",
);

/** Of these the government is a state, and the administration too. */
export const governing = setOf("administration government");

/** They speak for an organisation that follows: *a spokesman for the department*, *officials at the ministry*. */
export const mouthpieces = setOf(
  "delegate delegates diplomat diplomats lawyers leaders official officials officer officers representative representatives source sources spokesman spokesmen spokespeople spokesperson spokeswoman spokeswomen",
);

/** Prepositions that join them to it. */
export const joins = setOf("at for from in of with within");

/** What many agree on has no other source than those who met: *after the summit, the consensus that …* */
export const agreedTexts = setOf(
  "accord agreement communiqué communique compromise conclusion consensus declaration outcome pact resolution",
);

/** Words by which a noun phrase points back: *the scholar*, *that ministry*. */
export const definite = setOf("the this that these those");

/** Words by which it speaks of somebody new. */
export const indefinite = setOf("a an another any every one some");

/** What a person is called tells the pronoun; given names do not. */
export const calledHe = setOf(
  "chairman congressman emperor gentleman king lord man mr prince sir spokesman statesman mr. sheikh sultan pope",
);

/** The same for *she*. */
export const calledShe = setOf(
  "chairwoman congresswoman dame duchess empress lady madam madame mrs mrs. ms ms. princess queen spokeswoman woman",
);

/** What a pronoun asks of whom it stands for. */
export type Agreement = "he" | "she" | "it" | "they" | "first" | "relative";

const pronounsOf: Readonly<Record<Agreement, string>> = {
  he: "he him his himself",
  she: "she her hers herself",
  it: "it its itself",
  they: "they them their theirs themselves",
  first: "i me my mine myself",
  relative: "who whom whose which that",
};

/** Pronouns with what they ask for. */
export const pronouns: ReadonlyMap<string, Agreement> = new Map(
  (Object.entries(pronounsOf) as [Agreement, string][]).flatMap(([asks, words]) =>
    words.split(" ").map((word) => [word, asks] as const),
  ),
);
