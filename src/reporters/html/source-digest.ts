/** Names a style sheet or script of a page in its content security policy (CSP Level 3, 2.3.1). */
import { createHash } from "node:crypto";

export const sourceDigest = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
