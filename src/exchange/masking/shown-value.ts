/** Recorded values as they are shown to who asks for them: short, and with secrets masked even then. */
import type { Json } from "../../api-model/api-page.ts";
import { maskText } from "./mask-text.ts";
import { shapeMask } from "./mask-value.ts";
import { replaceRandom } from "./random-text.ts";
import { isValueKey, pairedSecret, secretName, secretValue } from "./secrets.ts";
import { isList } from "../../api-model/json.ts";
import { describeValueShape } from "./describe-shape.ts";

const LONGEST_TEXT = 100;
const MOST_MEMBERS = 8;
const DEEPEST = 4;
/** Beyond this a text is not searched for secrets: it is told by its shape. */
const LONGEST_SEARCHED = 10_000;

/** @param name the key or header that the value stands under */
export function valueText(value: Json, name: string): string {
  return secretName(name) === null ? written(value, DEEPEST) : secretShape(value);
}

/** For what stands below a secret name: nothing of it is shown, not even a length. */
export function secretShape(value: Json): string {
  return typeof value === "string" && value !== "" ? "secret string" : describeValueShape(value);
}

function written(value: Json, depth: number): string {
  if (typeof value === "string") return textWritten(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (depth === 0) return describeValueShape(value);
  if (isPair(value)) return `[${textWritten(value[0])}, ${secretShape(value[1])}]`;
  if (isList(value))
    return `[${some(
      value.length,
      value.slice(0, MOST_MEMBERS).map((item) => written(item, depth - 1)),
    )}]`;
  const members = Object.entries(value);
  const paired = pairedSecret(value);
  const shown = members.slice(0, MOST_MEMBERS).map(([key, member]) => {
    const kind = secretName(key) ?? (isValueKey(key) ? paired : null);
    const text = kind === null ? written(member, depth - 1) : secretShape(member);
    return `${textWritten(key)}: ${text}`;
  });
  return `{${some(members.length, shown)}}`;
}

/** `["password", "…"]` */
function isPair(value: Json): value is readonly [string, Json] {
  return isList(value) && value.length === 2 && typeof value[0] === "string" && secretName(value[0]) !== null;
}

function some(count: number, shown: readonly string[]): string {
  return [...shown, ...(count > shown.length ? [`${count - shown.length} more`] : [])].join(", ");
}

function textWritten(text: string): string {
  if (text.length > LONGEST_SEARCHED || secretValue(text) !== null) return describeValueShape(text);
  // under a name that says nothing a secret shows by its randomness alone
  const masked = replaceRandom(maskText(unescaped(text), new Map()), shapeMask);
  const characters = Array.from(masked);
  return JSON.stringify(characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT).join("")}…` : masked);
}

/** Names in JSON that was kept as text may be written in escapes: "\\u0070assword". */
function unescaped(text: string): string {
  return text.replace(/\\u00([2-7][0-9a-fA-F])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
