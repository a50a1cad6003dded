/** The names that a page's samples of a programming language use: "let lampId: string;", "client.getLamp(lampId)". */
import type { Document } from "../../document/document.ts";
import { allBlocks } from "../../document/visit.ts";

/** JSON, commands and messages write names as the server knows them. */
const AS_SENT = /^\s*(?:[[{<$]|curl\b|https?:|HTTP\/|[A-Z]{3,7} \S)/;
/** In quotes it may be a key of what is sent. */
const QUOTED = /"[^"\n]*"|'[^'\n]*'/g;

export function clientNames({ blocks }: Document): ReadonlySet<string> {
  const names = new Set<string>();
  for (const block of allBlocks(blocks))
    if (block.type === "code" && !AS_SENT.test(block.text))
      for (const name of block.text.replace(QUOTED, "").match(/[A-Za-z_]\w*/g) ?? []) names.add(name);
  return names;
}
