import type { Work } from "./work.js";

/** On politics among nations, and on the frames of news. */
// biome-ignore format: one work a line
export const politics: readonly Work[] = [
  { type: "article", authors: "Axelrod, Robert; Keohane, Robert O.", year: 1985, title: "Achieving cooperation under anarchy: strategies and institutions", journal: "World Politics", volume: "38", number: "1", pages: "226–254" },
  { type: "book", authors: "Baldwin, David A.", year: 2016, title: "Power and international relations: a conceptual approach", publisher: "Princeton University Press" },
  { type: "misc", authors: "Boydstun, Amber E.; Card, Dallas; Gross, Justin H.; Resnik, Philip; Smith, Noah A.", year: 2014, title: "Tracking the development of media frames within and across policy issues", howpublished: "Paper at the annual meeting of the American Political Science Association" },
  { type: "book", authors: "Buzan, Barry; Wæver, Ole; de Wilde, Jaap", year: 1998, title: "Security: a new framework for analysis", publisher: "Lynne Rienner" },
  { type: "misc", authors: "Comparative Agendas Project", title: "Master codebook", called: ["Comparative Agendas Project"] },
  { type: "misc", authors: "Council of Europe", year: 2001, title: "Convention on Cybercrime", howpublished: "European Treaty Series 185, Budapest", called: ["Budapest Convention on Cybercrime"] },
  { type: "article", authors: "Entman, Robert M.", year: 1993, title: "Framing: toward clarification of a fractured paradigm", journal: "Journal of Communication", volume: "43", number: "4", pages: "51–58" },
  { type: "article", authors: "Finnemore, Martha; Sikkink, Kathryn", year: 1998, title: "International norm dynamics and political change", journal: "International Organization", volume: "52", number: "4", pages: "887–917" },
  { type: "book", authors: "Fisher, Roger; Ury, William", year: 1981, title: "Getting to yes: negotiating agreement without giving in", publisher: "Houghton Mifflin" },
  { type: "book", authors: "Gilpin, Robert", year: 1981, title: "War and change in world politics", publisher: "Cambridge University Press" },
  { type: "misc", authors: "International Organization for Standardization", title: "ISO 3166-1: codes for the representation of names of countries and their subdivisions, part 1: country codes", called: ["ISO 3166-1"] },
  { type: "book", authors: "Jervis, Robert", year: 1976, title: "Perception and misperception in international politics", publisher: "Princeton University Press" },
  { type: "article", authors: "Johnston, Alastair Iain", year: 1995, title: "Thinking about strategic culture", journal: "International Security", volume: "19", number: "4", pages: "32–64" },
  { type: "incollection", authors: "Larson, Deborah Welch; Paul, T. V.; Wohlforth, William C.", year: 2014, title: "Status and world order", booktitle: "Status in world politics", editors: "Paul, T. V.; Larson, Deborah Welch; Wohlforth, William C.", publisher: "Cambridge University Press" },
  { type: "book", authors: "Nye, Joseph S.", year: 1990, title: "Bound to lead: the changing nature of American power", publisher: "Basic Books" },
  { type: "misc", authors: "Office of the Federal Register", title: "The United States Government Manual", called: ["U.S. Government Manual"] },
  { type: "book", authors: "Organski, A. F. K.", year: 1958, title: "World politics", publisher: "Knopf" },
  { type: "book", authors: "Patterson, Thomas E.", year: 1993, title: "Out of order", publisher: "Knopf" },
  { type: "article", authors: "Putnam, Robert D.", year: 1988, title: "Diplomacy and domestic politics: the logic of two-level games", journal: "International Organization", volume: "42", number: "3", pages: "427–460" },
  { type: "book", authors: "Raiffa, Howard", year: 1982, title: "The art and science of negotiation", publisher: "Harvard University Press" },
  { type: "book", authors: "Schelling, Thomas C.", year: 1960, title: "The strategy of conflict", publisher: "Harvard University Press" },
  { type: "book", authors: "Schelling, Thomas C.", year: 1966, title: "Arms and influence", publisher: "Yale University Press" },
  { type: "article", authors: "Semetko, Holli A.; Valkenburg, Patti M.", year: 2000, title: "Framing European politics: a content analysis of press and television news", journal: "Journal of Communication", volume: "50", number: "2", pages: "93–109" },
  { type: "book", authors: "Shambaugh, David", year: 2013, title: "China goes global: the partial power", publisher: "Oxford University Press" },
  { type: "misc", authors: "United Nations", title: "Member states", called: ["UN list of member states"] },
];
