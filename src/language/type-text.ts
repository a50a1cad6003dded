/**
 * Reads the text of a type cell: "String(255)", "Array of Clusters objects", "Map<String,List<Item>>", "字典数据类型". Names of
 * structures stay names; tying them to tables is the interpreter's work.
 */
import { trimmed } from "../source/text.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { normaliseWords } from "./words.ts";
import { simplified } from "./zh/traditional.ts";

export type TypeText =
  | { readonly kind: "string" | "integer" | "number" | "boolean" | "null" | "file" }
  /** `name` is the structure's or field's name, null for a bare "Object". */
  | { readonly kind: "object"; readonly name: string | null }
  | { readonly kind: "array"; readonly items: TypeText | null }
  | { readonly kind: "map"; readonly values: TypeText | null }
  | { readonly kind: "union"; readonly options: readonly TypeText[] }
  /** A single identifier that is no type word: perhaps a structure's name. */
  | { readonly kind: "name"; readonly name: string }
  /** "-": the cell is filled and says nothing. */
  | { readonly kind: "unstated" };

const SCALARS: ReadonlySet<string> = new Set(["string", "integer", "number", "boolean"]);

const IDENTIFIER = /^[\p{L}_$@][\p{L}\p{N}_.\-:/@$]*$/u;
const MAX_TYPE_LENGTH = 200;

/** A question mark that a type begins or ends with: "?string", "string?". */
const NULLABLE = /^\?\s?(\w[^?]*)$|^(\w[^?]*\S)\s?\?$/;

export function isNullableType(text: string): boolean {
  return NULLABLE.test(normaliseWords(text));
}

/** What a type cell says; null when its text is no type. */
export function parseTypeText(text: string, vocabulary: Vocabulary): TypeText | null {
  // "?string" and "string?" say of a type that its value may be missing or null: see `isNullableType`
  const words = withoutReference(normaliseWords(text).replace(NULLABLE, "$1$2"), vocabulary);
  if (words === "") return null;
  const alone = vocabulary.dependentType(words);
  const type = alone === null ? null : parse(alone, vocabulary, 0);
  if (type !== null && type.kind !== "name") return type;
  const whole = parse(words, vocabulary, 0);
  if (whole && whole.kind !== "name") return whole;
  const plain = simplified(words);
  if (plain !== words) {
    const said = parse(plain, vocabulary, 0);
    if (said && said.kind !== "name") return said;
  }
  // "Dictionary data structure. For details, see Table 3." says its type in the first clause
  const clause = /^[^.。,,;(]+(?=[.。,,;(]|$)/.exec(words)?.[0].trim();
  if (clause !== undefined && clause !== words) {
    const first = parse(clause, vocabulary, 0);
    if (first && first.kind !== "name") return first;
  }
  return whole;
}

/** "[Owner][]": a link whose target the page forgets shows as it is written, and names a structure all the same. */
const withoutReference = (words: string, vocabulary: Vocabulary): string =>
  words.replace(/^\[([\w.]+)\]\[\]/, (whole, name: string) => (vocabulary.typeWord(name) === null ? name : whole));

function parse(text: string, vocabulary: Vocabulary, depth: number): TypeText | null {
  const words = trimmed(text.trim(), "*& \t\n\u00a0", ".。;,、: \t\n\u00a0");
  if (words === "" || words.length > MAX_TYPE_LENGTH || depth > 8)
    return words === "" && text.trim() !== "" ? { kind: "unstated" } : null;
  const word = vocabulary.typeWord(words);
  if (word) return fromWord(word);

  // "string or object" names two types, and no structure called "string or"
  const named = vocabulary.typeOptions(words);
  const either = eitherOf(named.map((part) => vocabulary.typeWord(part)).map((part) => part && fromWord(part)));
  if (either !== null && isEither(words, either)) return either;

  const bracketed = /^\[\s?([A-Za-z]\w*)\s?\]$/.exec(words)?.[1]; // [Long]
  const item = bracketed === undefined ? null : vocabulary.typeWord(bracketed);
  if (item !== null) return { kind: "array", items: fromWord(item) };
  // "[lamp]" names what the list holds; "[optional]" is a mark
  if (bracketed !== undefined && vocabulary.requirementMark(bracketed) === null && !vocabulary.isNone(bracketed))
    return { kind: "array", items: { kind: "object", name: bracketed } };

  // 'red' | 'blue': a choice of texts
  if (words.startsWith("'") && named.length > 1 && named.every((part) => /^'[^']*'$/.test(part)))
    return { kind: "string" };

  const compound = /^[A-Za-z]+-([A-Za-z]+)$/.exec(words)?.[1]; // Uuid-Str
  const last = compound === undefined ? null : vocabulary.typeWord(compound);
  if (last !== null && SCALARS.has(last)) return fromWord(last);

  const sized = /^([^\s()[\]]+)\s*[([]\s*\d[\d\s,.~-]*[)\]]$/.exec(words); // String(255)
  if (sized?.[1] !== undefined) return parse(sized[1], vocabulary, depth + 1);

  for (const phrase of vocabulary.typePhrases) {
    const match = phrase.pattern.exec(words);
    if (!match) continue;
    if (phrase.makes === "object") {
      const name = match.groups?.["name"];
      if (name === undefined || vocabulary.tableNumber(name) !== null) return { kind: "object", name: null };
      const inner = parse(name, vocabulary, depth + 1);
      // "Map<String,String> object", "JSON object": the word before `object` is a type of its own
      if (inner && inner.kind !== "name" && inner.kind !== "object") return inner;
      return { kind: "object", name: inner?.kind === "object" ? inner.name : name };
    }
    const item = match.groups?.["item"];
    const inner = item === undefined ? null : parseItem(item, vocabulary, depth + 1);
    if (item !== undefined && inner === null && phrase.makes === "array" && !/[<([]|\bof\b/i.test(words)) continue;
    if (phrase.makes === "scalar" && inner) return inner;
    if (phrase.makes === "array") return { kind: "array", items: inner?.kind === "unstated" ? null : inner };
    if (phrase.makes === "map") return { kind: "map", values: inner?.kind === "unstated" ? null : inner };
  }

  const several = named.length > 1 ? eitherOf(named.map((part) => parse(part, vocabulary, depth + 1))) : null;
  if (several !== null && isEither(words, several)) return several;
  return IDENTIFIER.test(words) ? { kind: "name", name: words } : null;
}

/** One of several types; one alone where all are the same; null where one of them is no type, or a name. */
function eitherOf(options: readonly (TypeText | null)[]): TypeText | null {
  const known = options.flatMap((option) => (option === null || option.kind === "name" ? [] : [option]));
  if (options.length < 2 || known.length < options.length) return null;
  const different = new Map(known.map((option) => [JSON.stringify(option), option]));
  const [first = null] = different.values();
  return different.size === 1 ? first : { kind: "union", options: [...different.values()] };
}

/**
 * Behind a comma may stand what a list or an object holds ("Array, Object"). Types without parts hold nothing, so that what stands
 * behind one ("string, bool, list") is one type more.
 */
function isEither(words: string, either: TypeText): boolean {
  const options = either.kind === "union" ? either.options : [either];
  const firstWithParts = options.findIndex(({ kind }) => !SCALARS.has(kind) && kind !== "null");
  return !/[,、]/.test(words) || firstWithParts === -1 || firstWithParts >= 2;
}

/** The element type of an array or map; a plain word there names a structure. */
function parseItem(text: string, vocabulary: Vocabulary, depth: number): TypeText | null {
  const item = parse(text, vocabulary, depth);
  if (item) return item.kind === "name" ? { kind: "object", name: item.name } : item;
  const name = text.trim();
  return /^[\p{L}\p{N}_ .\-:/@$]+$/u.test(name) ? { kind: "object", name } : null;
}

function fromWord(word: NonNullable<ReturnType<Vocabulary["typeWord"]>>): TypeText {
  switch (word) {
    case "object":
      return { kind: "object", name: null };
    case "array":
      return { kind: "array", items: null };
    case "map":
      return { kind: "map", values: null };
    case "unstated":
      return { kind: "unstated" };
    default:
      return { kind: word };
  }
}

/** "Map<String, Object>" within other words, say of a description whose type cell has no more than "Object"; null when there is none or several. */
export function mapIn(description: string, vocabulary: Vocabulary): TypeText | null {
  const generics = description.match(/[A-Za-z]{1,20}\s{0,3}<[^<>]{1,80}(?:<[^<>]{1,80}>[^<>]{0,20})?>/g) ?? [];
  const type = generics.length === 1 && generics[0] !== undefined ? parseTypeText(generics[0], vocabulary) : null;
  return type?.kind === "map" ? type : null;
}
