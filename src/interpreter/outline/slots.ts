/** A field in code: "`id=[integer]`", "`sort=[string: asc|desc] required`": a name with a slot in which stands what goes there. */
import type { Vocabulary } from "../../language/vocabulary.ts";
import { isType, readMarks } from "./field-marks.ts";

export interface Slot {
  readonly name: string;
  readonly type: string | null;
  readonly required: "yes" | "no" | null;
}

const SLOT = /^([A-Za-z_][\w.-]{0,80})\s?=\s?\[([^[\]]{1,200})\]\s?(\w{0,20})$/;

/** null where a text is anything else. */
export function readSlot(written: string, vocabulary: Vocabulary): Slot | null {
  const [, name, inside = "", behind = ""] = SLOT.exec(written.trim()) ?? [];
  if (name === undefined) return null;
  // "string: asc|desc": behind the colon stand the values
  const words = /^[^:|>]*/.exec(inside)?.[0].trim() ?? "";
  const marks = readMarks(`${words}, ${behind}`, vocabulary);
  return {
    name,
    type: marks.type !== null && isType(marks.type, vocabulary) ? marks.type : null,
    required: marks.required,
  };
}

const TYPED = /^["']?([A-Za-z_$@][\w.$@-]{0,80})["']?\??: (\S[^\n]{0,300})$/;

/** "`limit: optional number`", "`kind: "boat" or "raft"`": a name with its type, all of it in code. */
export function readTyped(written: string, vocabulary: Vocabulary): Slot | null {
  const [, name, rest = ""] = TYPED.exec(written.trim()) ?? [];
  if (name === undefined) return null;
  const [first = "", ...others] = rest.split(" ");
  const required = others.length > 0 ? vocabulary.requirementMark(first) : null;
  const words = required === null ? rest : others.join(" ");
  // "object { id, name }" tells what is in it
  const plain = (/^[^{]*/.exec(words)?.[0] ?? "").trim();
  const type = /^["']/.test(plain) ? "string" : plain;
  return isType(type, vocabulary) ? { name, type, required } : null;
}
