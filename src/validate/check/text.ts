/** Holds parameters and headers against their rows: texts, read as what the page says they are. */
import type { Json } from "../../api-model/api-page.ts";
import { foldMediaType } from "../../exchange/headers.ts";
import { BOOLEAN, FRACTION, INTEGER, LIST, OBJECT } from "../plan/json-types.ts";
import type { ValueNode } from "../plan/plan.ts";
import { walkValue, type Walk } from "./value.ts";

export function walkText(node: ValueNode, text: string, walk: Walk): void {
  if (isTemplate(text)) return;
  // how an object is written in a path or a header, few pages say
  if (node.kinds === OBJECT) return;
  walkValue(node, readText(/^(?:content-type|accept)$/i.test(node.name) ? foldMediaType(text) : text, node), walk);
}

/** What a text says to a row; a list in one text is separated by commas. */
export function readText(text: string, { kinds, items }: ValueNode): Json {
  if ((kinds & (INTEGER | FRACTION)) !== 0 && /^-?\d{1,300}(?:\.\d{1,300})?$/.test(text)) return Number(text);
  if ((kinds & BOOLEAN) !== 0 && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if ((kinds & LIST) !== 0) return text.split(",").map((item) => (items === null ? item : readText(item, items)));
  return text;
}

/** A path template that the caller gave: "{project_id}". */
export const isTemplate = (text: string): boolean => /^\{[^{}":]*\}$/.test(text);
