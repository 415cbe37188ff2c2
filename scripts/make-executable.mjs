// tsc sets no executable bit, and npm links a `bin` file only if it has one.
import { chmodSync } from "node:fs";

chmodSync(new URL("../dist/cli/main.js", import.meta.url), 0o755);
