/** What an entry has under keys that nobody knows: whoever wrote the recording can then say which of them is meant. */
import { redactName } from "../masking/redact-name.ts";
import { isRecord } from "./record.ts";

const MOST = 8;

/** "unknown keys: verb, address; known: method, httpMethod"; null where each key is known. */
export function unknownKeys(entry: object, known: readonly string[], asked: readonly string[] = known): string | null {
  const names = Object.keys(entry).filter((key) => !known.includes(key));
  return names.length === 0 ? null : keysWords(names, asked);
}

/** @param asked the keys that would be read */
export function keysWords(names: readonly string[], asked: readonly string[]): string {
  const shown = [...new Set(names.map(redactName))];
  const more = shown.length > MOST ? ", …" : "";
  return `unknown keys: ${shown.slice(0, MOST).join(", ")}${more}; known: ${asked.join(", ")}`;
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i;
const ADDRESS = /^(?:https?:\/)?\/\S/;

/** The keys of the first object that is a call by its values: one is a method, another an address. */
export function keysOfCall(document: unknown): string[] | null {
  for (const value of candidates(document)) {
    const inside = Object.values(value).filter(isRecord);
    const texts = [value, ...inside].flatMap((one) => Object.values(one).filter((text) => typeof text === "string"));
    if (texts.some((text) => METHOD.test(text)) && texts.some((text) => ADDRESS.test(text))) return Object.keys(value);
  }
  return null;
}

/** An object, the first of a list, and the first of each list in an object. */
function candidates(document: unknown): Readonly<Record<string, unknown>>[] {
  const lists = Array.isArray(document)
    ? [document]
    : isRecord(document)
      ? Object.values(document).filter(Array.isArray)
      : [];
  return [document, ...lists.map((list: readonly unknown[]) => list[0])].filter(isRecord);
}
