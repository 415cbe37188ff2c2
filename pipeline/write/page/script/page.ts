// The page works without this script; it adds what markup alone cannot.
import { startHits } from "./hits.js";
import { startTables } from "./tables.js";

startTables();
startHits();
