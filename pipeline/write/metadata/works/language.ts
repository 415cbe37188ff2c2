import type { Work } from "./work.js";

/** On English: its grammar, stance, negation and reported speech. */
// biome-ignore format: one work a line
export const language: readonly Work[] = [
  { type: "book", authors: "Biber, Douglas; Johansson, Stig; Leech, Geoffrey; Conrad, Susan; Finegan, Edward", year: 1999, title: "Longman grammar of spoken and written English", publisher: "Longman" },
  { type: "book", authors: "Channell, Joanna", year: 1994, title: "Vague language", publisher: "Oxford University Press" },
  { type: "book", authors: "Coates, Jennifer", year: 1983, title: "The semantics of the modal auxiliaries", publisher: "Croom Helm" },
  { type: "book", authors: "Declerck, Renaat; Reed, Susan", year: 2001, title: "Conditionals: a comprehensive empirical analysis", publisher: "Mouton de Gruyter" },
  { type: "article", authors: "Eyre, Hannah; Chapman, Alec B.; Peterson, Kelly S.; Shi, Jianlin; Alba, Patrick R.; Jones, Makoto M.; Box, Tamára L.; DuVall, Scott L.; Patterson, Olga V.", year: 2021, title: "Launching into clinical space with medspaCy: a new clinical text processing toolkit in Python", journal: "AMIA Annual Symposium Proceedings", volume: "2021", pages: "438–447", called: ["medspaCy"] },
  { type: "inproceedings", authors: "Farkas, Richárd; Vincze, Veronika; Móra, György; Csirik, János; Szarvas, György", year: 2010, title: "The CoNLL-2010 shared task: learning to detect hedges and their scope in natural language text", booktitle: "Proceedings of the fourteenth conference on computational natural language learning: shared task", pages: "1–12" },
  { type: "inproceedings", authors: "Ganter, Viola; Strube, Michael", year: 2009, title: "Finding hedges by chasing weasels: hedge detection using Wikipedia tags and shallow linguistic features", booktitle: "Proceedings of the ACL-IJCNLP 2009 conference: short papers", pages: "173–176" },
  { type: "inproceedings", authors: "Grefenstette, Gregory; Tapanainen, Pasi", year: 1994, title: "What is a word, what is a sentence? Problems of tokenization", booktitle: "Proceedings of the third conference on computational lexicography and text research (COMPLEX), Budapest" },
  { type: "book", authors: "Halliday, M. A. K.; Matthiessen, Christian M. I. M.", year: 2004, title: "An introduction to functional grammar", edition: "3", publisher: "Arnold" },
  { type: "book", authors: "Halliday, M. A. K.; Matthiessen, Christian M. I. M.", year: 2014, title: "Halliday's introduction to functional grammar", edition: "4", publisher: "Routledge" },
  { type: "article", authors: "Harkema, Henk; Dowling, John N.; Thornblade, Tyler; Chapman, Wendy W.", year: 2009, title: "ConText: an algorithm for determining negation, experiencer, and temporal status from clinical reports", journal: "Journal of Biomedical Informatics", volume: "42", number: "5", pages: "839–851" },
  { type: "article", authors: "Holmes, Janet", year: 1988, title: "Doubt and certainty in ESL textbooks", journal: "Applied Linguistics", volume: "9", number: "1", pages: "21–44" },
  { type: "book", authors: "Huddleston, Rodney; Pullum, Geoffrey K.", year: 2002, title: "The Cambridge grammar of the English language", publisher: "Cambridge University Press" },
  { type: "incollection", authors: "Hunston, Susan; Sinclair, John", year: 2000, title: "A local grammar of evaluation", booktitle: "Evaluation in text: authorial stance and the construction of discourse", editors: "Hunston, Susan; Thompson, Geoff", publisher: "Oxford University Press", pages: "74–101" },
  { type: "article", authors: "Hyland, Ken", year: 2001, title: "Bringing in the reader: addressee features in academic articles", journal: "Written Communication", volume: "18", number: "4", pages: "549–574" },
  { type: "incollection", authors: "Hyland, Ken", year: 2002, title: "Activity and evaluation: reporting practices in academic writing", booktitle: "Academic discourse", editors: "Flowerdew, John", publisher: "Longman", pages: "115–130" },
  { type: "book", authors: "Hyland, Ken", year: 2005, title: "Metadiscourse: exploring interaction in writing", publisher: "Continuum" },
  { type: "article", authors: "Kiss, Tibor; Strunk, Jan", year: 2006, title: "Unsupervised multilingual sentence boundary detection", journal: "Computational Linguistics", volume: "32", number: "4", pages: "485–525" },
  { type: "phdthesis", authors: "Knott, Alistair", year: 1996, title: "A data-driven methodology for motivating a set of coherence relations", publisher: "University of Edinburgh" },
  { type: "book", authors: "Levin, Beth", year: 1993, title: "English verb classes and alternations: a preliminary investigation", publisher: "University of Chicago Press" },
  { type: "book", authors: "Martin, J. R.; White, P. R. R.", year: 2005, title: "The language of evaluation: appraisal in English", publisher: "Palgrave Macmillan" },
  { type: "inproceedings", authors: "Newell, Edward; Margolin, Drew; Ruths, Derek", year: 2018, title: "An attribution relations corpus for political news", booktitle: "Proceedings of the eleventh international conference on language resources and evaluation (LREC)" },
  { type: "book", authors: "Palmer, F. R.", year: 2001, title: "Mood and modality", edition: "2", publisher: "Cambridge University Press" },
  { type: "book", authors: "Quirk, Randolph; Greenbaum, Sidney; Leech, Geoffrey; Svartvik, Jan", year: 1985, title: "A comprehensive grammar of the English language", publisher: "Longman" },
  { type: "phdthesis", authors: "Schuler, Karin Kipper", year: 2005, title: "VerbNet: a broad-coverage, comprehensive verb lexicon", publisher: "University of Pennsylvania", called: ["VerbNet"] },
  { type: "article", authors: "Thompson, Geoff; Ye, Yiyun", year: 1991, title: "Evaluation in the reporting verbs used in academic papers", journal: "Applied Linguistics", volume: "12", number: "4", pages: "365–382" },
  { type: "book", authors: "Tottie, Gunnel", year: 1991, title: "Negation in English speech and writing: a study in variation", publisher: "Academic Press" },
  { type: "inproceedings", authors: "Vincze, Veronika", year: 2013, title: "Weasels, hedges and peacocks: discourse-level uncertainty in Wikipedia articles", booktitle: "Proceedings of the sixth international joint conference on natural language processing", pages: "383–391" },
];
