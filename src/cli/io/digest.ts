/** The digest by which reports, caches and kept pages name contents. */
import { createHash } from "node:crypto";

/** SHA-256, hexadecimal; of a text that of its UTF-8. */
export const digestOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
