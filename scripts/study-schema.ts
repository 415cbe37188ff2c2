// npm run schema: writes the JSON Schema of study files, by which editors complete and check them.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { studySchemaText } from "../pipeline/read/study.js";

writeFileSync(fileURLToPath(new URL("../corpora/study.schema.json", import.meta.url)), studySchemaText());
