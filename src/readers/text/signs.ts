/** What a short text says by itself, as the vocabulary has it: a heading, a caption, a header cell, a type. */
import { isCaptionText } from "../../language/caption-label.ts";
import type { CaptionPlace, ColumnRole, SectionKind } from "../../language/language.ts";
import { EAST_ASIAN } from "../../language/scripts.ts";
import type { TypeText } from "../../language/type-text.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { remembered } from "../../source/remembered.ts";
import { unmarkedCaption } from "./marked-caption.ts";

export interface Signs {
  /** The section that a heading opens; null for a text that is no heading. */
  section(text: string): SectionKind | null;
  /** "Table 2 Response parameters". */
  isCaption(text: string): boolean;
  /** Where the fields of a table with this caption or lead live. */
  captionPlace(text: string): CaptionPlace | null;
  /** The field or structure that a lead names: "links structure information". */
  structureName(text: string): string | null;
  /** "Status code: 200". */
  isStatus(text: string): boolean;
  columnRole(text: string): ColumnRole | null;
  type(text: string): TypeText | null;
  /** A word such as "String" or "Boolean". */
  isTypeWord(text: string): boolean;
  isNone(text: string): boolean;
  isYesOrNo(text: string): boolean;
  /** "Request URL: /things", "请求方法:GET", "接口：GET /things": a line that tells the address or the method of a call behind its label. */
  isCallLabel(text: string): boolean;
  /** A sentence about when a field is required: "该字段必选". */
  isCondition(text: string): boolean;
}

const MAX_HEADING = 60;
const MAX_HEADING_WORDS = 6;
const MAX_EAST_ASIAN_HEADING = 24;
const MAX_CAPTION = 300;
const MAX_STATUS = 60;
const MAX_HEADER = 40;
const MAX_TYPE = 120;
const MAX_MARK = 300;

export function makeSigns(vocabulary: Vocabulary): Signs {
  const yesOrNo = vocabulary.languages.flatMap(({ requirement }) => [requirement.yes, requirement.no]);
  const mandatory = vocabulary.languages.flatMap(({ columns }) => columns.words.required ?? []);
  const section = remembered((text) => {
    const kind = vocabulary.section(text);
    // "Note" alone heads a remark, not a section.
    return kind === "constraints" && vocabulary.columnRole(text) === "description" ? null : kind;
  });
  const type = remembered((text) => typeOf(text, vocabulary));
  return {
    section: (text) => (text.length <= MAX_HEADING && isHeadingShape(text) ? section(text) : null),
    isCaption: (text) =>
      text.length <= MAX_CAPTION && isCaptionText(unmarkedCaption(text) ?? text) && !/[.。;；]$/.test(text),
    captionPlace: (text) => (text.length <= MAX_HEADING ? vocabulary.captionPlace(text) : null),
    structureName: (text) => (text.length <= MAX_HEADING ? vocabulary.structureName(text) : null),
    isStatus: (text) => text.length <= MAX_STATUS && /\p{Nd}{3}/u.test(text) && vocabulary.statusMarker(text) !== null,
    columnRole: (text) => (text.length <= MAX_HEADER && !SENTENCE_END.test(text) ? vocabulary.columnRole(text) : null),
    type: (text) => (text.length <= MAX_TYPE ? type(text) : null),
    isTypeWord: (text) => text.length <= MAX_HEADER && vocabulary.typeWord(text) !== null,
    isNone: (text) => text.length <= MAX_HEADER && vocabulary.isNone(text),
    isYesOrNo: (text) => text.length <= MAX_MARK && yesOrNo.some((pattern) => pattern.test(text)),
    isCallLabel: (text) => {
      const [, label = "", value = ""] = text.length > MAX_CALL ? [] : (CALL_LABEL.exec(text) ?? []);
      if (label === "") return false;
      const told = vocabulary.operationLabel(label);
      if (CALL.test(value) && (told !== null || vocabulary.isCallLabel(label))) return true;
      return told === "method" ? METHOD.test(value) : told === "uri" && ADDRESS.test(value);
    },
    isCondition: (text) => text.length <= MAX_MARK && mandatory.some((word) => text.toLowerCase().includes(word)),
  };
}

const MAX_CALL = 400;
const CALL_LABEL = /^([^:：/]{1,30})[:：]\s?(.+)$/;
const CALL = /^(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\s+[^\s/]{0,200}\/\S*$/i;
const METHOD = /^(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\b/i;
const ADDRESS = /^(?:https?:\/\/|\/)\S/i;

const SENTENCE_END = /[.。;；,，、:：]$/;
const EAST_ASIAN_START = new RegExp(`^[${EAST_ASIAN}]`, "u");

/** A heading begins like one ("request" is a field's name, "Request" may be a heading), and ends without a stop. */
function isHeadingShape(text: string): boolean {
  if (/[.。;；,，、:：]$/.test(text)) return false;
  if (EAST_ASIAN_START.test(text)) return text.length <= MAX_EAST_ASIAN_HEADING && !/[。，；“”"]/.test(text);
  return /^[\p{Lu}\p{Lt}\p{Nd}]/u.test(text) && text.split(" ").length <= MAX_HEADING_WORDS;
}

/** "List<Object> Table 7" is the type and then where to look. */
function typeOf(text: string, vocabulary: Vocabulary): TypeText | null {
  const type = parseTypeText(text, vocabulary);
  if (type !== null) return type;
  for (const { sections } of vocabulary.languages) {
    const label = sections.tableLabel.exec(text);
    if (!label || label.index + label[0].length < text.length) continue;
    return label.index === 0 ? { kind: "object", name: null } : parseTypeText(text.slice(0, label.index), vocabulary);
  }
  return null;
}
