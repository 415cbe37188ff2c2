// A pattern is looked up by the rarest of its words; which that is, a rough order of the commonest words is enough to
// tell. It changes how fast matches are found; which, only where a pattern has a gap, which is as narrow as can be seen
// from the word that is looked up. Counted on speeches of the UN General Debate and of U.S.
// presidents.
const inOrder =
  "the , of . to and in a that is it for we be this - which i by as have our with on not are united has will all their " +
  "its been at from nations but states was an they or government people world would you should 's can so there these " +
  "one no if peace more other my such general any who them countries must great us country those now he only " +
  "international were had time his war what do may new when made than president upon under assembly some into also " +
  "most year years out mr first american very congress between economic state many about make last every because own " +
  "against well up two without present work your development organization security question power part national could " +
  "right before over public law shall being just way powers here me same like hope policy political even say nation " +
  "take good through said know think much fact foreign far then during important believe both still where necessary " +
  "however means force order action give come while act let another need see among within use support n't her she him";

const ranks = new Map(inOrder.split(" ").map((word, index) => [word, index + 1]));

/** How common a form is, as a weight: the more, the commoner; by Zipf's law it falls with the rank. */
export const commonness = (form: string): number => 2000 / (ranks.get(form) ?? 1000);
