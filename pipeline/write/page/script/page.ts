// The page works without this script; it adds what markup alone cannot.
import { reader } from "./reader.js";

reader();
