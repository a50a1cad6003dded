/** What a body is written in, as the code blocks of its side of the page show it. */
import type { OutlineItem } from "./outline.ts";

const XML = /^[ \t]*<(?:\?xml\b|[A-Za-z][\w:.-]*(?:\s[^<>]*)?>)/m;
const JSON_START = /^[ \t\u00a0]*[{[]\s*(?:$|["{[\]}])/m;

/** XML where every code block with a body shows it, else JSON. */
export function mediaTypeOf(items: readonly OutlineItem[], side: "request" | "response"): string {
  const shown = items.flatMap(({ block, section, headingSection }) =>
    block.type === "code" && (section ?? headingSection ?? "").includes(side) ? [block.text] : [],
  );
  return shown.some((text) => XML.test(text)) && !shown.some((text) => JSON_START.test(text))
    ? "application/xml"
    : "application/json";
}
