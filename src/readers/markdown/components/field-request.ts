/** `openapi: "GET /kettles"` before the content: generators print the request above the page. */
import type { Document, Heading } from "../../../document/document.ts";
import { requestLine } from "./says.ts";

/** Above every heading that Markdown has: all of the page is about the request. */
const PAGE_LEVEL = 0.5;

export function withRequestOfFields(document: Document): Document {
  for (const { value, span } of document.fields) {
    const request = requestLine(value);
    if (!request) continue;
    const heading: Heading = {
      type: "heading",
      level: PAGE_LEVEL,
      content: [{ type: "text", text: `${request.method} ${request.path}`, span }],
      ids: [],
      span,
    };
    return { ...document, blocks: [heading, ...document.blocks] };
  }
  return document;
}
