// The page works without this script; it adds what markup alone cannot.
import { startHits } from "./hits.js";
import { reader } from "./reader.js";
import { startTables } from "./tables.js";

startTables();
startHits();
reader();
