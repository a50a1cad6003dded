/** What a body is written in: as the code blocks of its side of the page show it, and as sentences tell it. */
import type { Body, Evidence } from "../../api-model/api-page.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

export const JSON_TYPE = "application/json";
/** Bytes of which nothing more is said. */
export const BYTES_TYPE = "application/octet-stream";
export const FORM_TYPE = "multipart/form-data";

const XML = /^[ \t]*<(?:\?xml\b|[A-Za-z][\w:.-]*(?:\s[^<>]*)?>)/m;
const JSON_START = /^[ \t\u00a0]*[{[]\s*(?:$|["{[\]}])/m;
const CONTENT_TYPE = /\bcontent-type["']?\s*:\s*["']?(?<type>[a-z]+\/[\w.+-]*\w)/gi;

/** XML or a form or bytes where the code blocks of that side show nothing else, else JSON. */
export function mediaTypeOf(items: readonly OutlineItem[], side: "request" | "response"): string {
  const shown = items.flatMap(({ block, section, headingSection }) =>
    block.type === "code" && (section ?? headingSection ?? "").includes(side) ? [block.text] : [],
  );
  if (shown.some((text) => JSON_START.test(text))) return JSON_TYPE;
  const told = new Set(
    shown.flatMap((text) => [...text.matchAll(CONTENT_TYPE)].map((match) => match.groups?.["type"]?.toLowerCase())),
  );
  for (const type of [BYTES_TYPE, FORM_TYPE]) if (told.size === 1 && told.has(type)) return type;
  return shown.some((text) => XML.test(text)) ? "application/xml" : JSON_TYPE;
}

export interface ToldFile {
  readonly body: Body;
  /** The page names a media type that no table of fields can describe. */
  readonly isCertain: boolean;
}

/** The file that a response section says the response is; null where they say nothing of one. */
export function toldFile(items: readonly OutlineItem[], vocabulary: Vocabulary): ToldFile | null {
  for (const { block, headingSection } of items) {
    if (block.type !== "paragraph" || headingSection !== "response") continue;
    const words = foldSpace(inlineText(block.content));
    const evidence: Evidence = { span: block.span, words };
    const type = vocabulary.answerMediaType(words);
    if (type !== null && /json|xml|form/.test(type)) return null;
    if (type === null && !vocabulary.isFileAnswer(words)) continue;
    const mediaType = type ?? BYTES_TYPE;
    const body: Body = { type: { kind: "file" }, mediaType, elsewhere: null, evidence: [evidence] };
    return { body, isCertain: type !== null };
  }
  return null;
}
