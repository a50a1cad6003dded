/** What a short text says by itself, as the vocabulary has it: a heading, a caption, a header cell, a type. */
import { isCaptionText } from "../../language/caption-label.ts";
import type { CaptionPlace, ColumnRole, SectionKind } from "../../language/language.ts";
import type { TypeText } from "../../language/type-text.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";

export interface Signs {
  /** The section that a heading opens; null for a text that is no heading. */
  section(text: string): SectionKind | null;
  /** "Table 2 Response parameters". */
  isCaption(text: string): boolean;
  /** Where the fields of a table with this caption or lead live. */
  captionPlace(text: string): CaptionPlace | null;
  /** "Status code: 200". */
  isStatus(text: string): boolean;
  columnRole(text: string): ColumnRole | null;
  type(text: string): TypeText | null;
  /** A word such as "String" or "Boolean". */
  isTypeWord(text: string): boolean;
  isNone(text: string): boolean;
  isYesOrNo(text: string): boolean;
  /** A sentence about when a field is mandatory: "该字段必选". */
  isCondition(text: string): boolean;
}

const MAX_HEADING = 60;
const MAX_HEADING_WORDS = 6;
const MAX_CAPTION = 300;
const MAX_STATUS = 60;
const MAX_HEADER = 40;
const MAX_TYPE = 120;
const MAX_MARK = 300;

export function makeSigns(vocabulary: Vocabulary): Signs {
  const yesOrNo = vocabulary.languages.flatMap(({ required }) => [required.yes, required.no]);
  const mandatory = vocabulary.languages.flatMap(({ columns }) => columns.required);
  return {
    section: remembered(MAX_HEADING, null, (text) => (isHeadingShape(text) ? vocabulary.section(text) : null)),
    isCaption: remembered(MAX_CAPTION, false, (text) => isCaptionText(text) && !/[.。;；]$/.test(text)),
    captionPlace: remembered(MAX_HEADING, null, (text) => vocabulary.captionPlace(text)),
    isStatus: remembered(MAX_STATUS, false, (text) => vocabulary.statusMarker(text) !== null),
    columnRole: remembered(MAX_HEADER, null, (text) => vocabulary.columnRole(text)),
    type: remembered(MAX_TYPE, null, (text) => typeOf(text, vocabulary)),
    isTypeWord: remembered(MAX_HEADER, false, (text) => vocabulary.typeWord(text) !== null),
    isNone: remembered(MAX_HEADER, false, (text) => vocabulary.isNone(text)),
    isYesOrNo: remembered(MAX_MARK, false, (text) => yesOrNo.some((pattern) => pattern.test(text))),
    isCondition: remembered(MAX_MARK, false, (text) => mandatory.some((word) => text.toLowerCase().includes(word))),
  };
}

const HAN = /^\p{Script=Han}/u;

/** A heading begins like one ("request" is a field's name, "Request" may be a heading), and ends without a stop. */
function isHeadingShape(text: string): boolean {
  if (/[.。;；,，、:：]$/.test(text)) return false;
  return HAN.test(text) || (/^[\p{Lu}\p{Lt}\p{Nd}]/u.test(text) && text.split(" ").length <= MAX_HEADING_WORDS);
}

/** "List<Object> Table 7" is the type and then where to look. */
function typeOf(text: string, vocabulary: Vocabulary): TypeText | null {
  const type = parseTypeText(text, vocabulary);
  if (type !== null) return type;
  for (const { tableLabel } of vocabulary.languages) {
    const label = tableLabel.exec(text);
    if (!label || label.index + label[0].length < text.length) continue;
    return label.index === 0 ? { kind: "object", name: null } : parseTypeText(text.slice(0, label.index), vocabulary);
  }
  return null;
}

/** So many answers are kept, and then all forgotten. */
const MOST_KEPT = 20_000;

/**
 * The same few words fill most cells of all pages, so each is looked up once. Texts longer than `longest` are never looked
 * up: their answer is `otherwise`.
 */
function remembered<T>(longest: number, otherwise: T, look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return otherwise;
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = look(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, found);
    return found;
  };
}
