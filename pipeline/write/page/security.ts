import { createHash } from "node:crypto";

/** Source expression of a Content-Security-Policy that lets exactly this text run, or be applied, inside the page. */
export const cspHash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
