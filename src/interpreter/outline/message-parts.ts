/** What captions call the parts of a request or an answer. */
import type { CaptionPlace } from "../../language/language.ts";

export const MESSAGE_PARTS: ReadonlySet<CaptionPlace> = new Set([
  "path",
  "query",
  "request-header",
  "request-body",
  "response-header",
  "response-body",
] as const);
