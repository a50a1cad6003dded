/** Holds parameters and headers against their rows: texts, read as what the page says they are. */
import type { Json } from "../../api-model/api-page.ts";
import { foldMediaType } from "../../exchange/headers.ts";
import { BOOLEAN, FRACTION, INTEGER, LIST, OBJECT } from "../plan/json-types.ts";
import type { ValueNode } from "../plan/plan.ts";
import { walkValue, type Walk } from "./value.ts";

export function walkText(node: ValueNode, text: string, walk: Walk): void {
  // A path template that the caller gave: "{project_id}".
  if (/^\{[^{}]*\}$/.test(text)) return;
  walkValue(node, readText(/^(?:content-type|accept)$/i.test(node.name) ? foldMediaType(text) : text, node), walk);
}

function readText(text: string, { kinds, items }: ValueNode): Json {
  if ((kinds & (INTEGER | FRACTION)) !== 0 && /^-?\d{1,300}(?:\.\d{1,300})?$/.test(text)) return Number(text);
  if ((kinds & BOOLEAN) !== 0 && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if ((kinds & LIST) !== 0) return text.split(",").map((item) => (items === null ? item : readText(item, items)));
  // How an object is written in a text, no page says.
  return (kinds & OBJECT) !== 0 ? {} : text;
}
