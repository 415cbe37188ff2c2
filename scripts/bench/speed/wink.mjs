// wink-nlp's own full pipe over texts of a .jsonl, one after the other. All of it is made when a text is read; the answers
// are looked at so far that nothing could have been left undone.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const nlp = winkNLP(model);
let [tokens, sentences, entities, sentiment] = [0, 0, 0, 0];
for await (const line of createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Infinity })) {
  if (line === "") continue;
  const doc = nlp.readDoc(JSON.parse(line).text);
  tokens += doc.tokens().length();
  sentences += doc.sentences().length();
  entities += doc.entities().length();
  sentiment += doc.out(nlp.its.sentiment);
}
console.log(JSON.stringify({ tokens, sentences, entities, sentiment }));
