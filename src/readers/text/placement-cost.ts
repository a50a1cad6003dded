/**
 * How well a run fits a place in a table: as what begins a cell of some column, as a further paragraph of it, or as text
 * behind the table. Costs add up over the table; nought is a perfect fit, and about eight is out of the question.
 */
import { EAST_ASIAN, hasEastAsian } from "../../language/scripts.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { TypeText } from "../../language/type-text.ts";
import { isRequestLine, isUrl } from "./code.ts";
import type { Context } from "./context.ts";
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";

export interface Fit {
  /** As the first run of a cell of this column. */
  begins(run: Run, role: ColumnRole): number;
  /** As a further run of that cell. */
  goesOn(run: Run, role: ColumnRole): number;
  /** As text behind the table. */
  follows(run: Run): number;
  /** As the first text behind the table. */
  endsTable(run: Run): number;
}

export const NEVER = 12;

// project_id, X-Auth-Token, OS-EXT-SRV-ATTR:host, @modelarts:color, spec.containerNetwork, {key}, [Array]
const IDENTIFIER = /^[\p{L}\p{N}_@$*{[<&.~-][\p{L}\p{N}_.\-:/@{}[\]$~*<>()+,#&?=|]*$/u;
const SENTENCE_END = /[.。;；,，、:：!?！？]$/;

/** A name cell's text; also used where a cell's lines were joined. */
export function fitName(text: string, signs: Signs): number {
  if (text.length > 120) return NEVER;
  if (SENTENCE_END.test(text)) return text.length < 40 && !text.includes(" ") ? 4 : 9;
  if (/^-{1,2}$/.test(text)) return 1.5;
  if (signs.isNone(text)) return 4;
  if (isUrl(text)) return 6;
  if (IDENTIFIER.test(text)) return hasEastAsian(text) ? (text.length <= 20 ? 1.5 : 4) : /^\p{N}+$/u.test(text) ? 3 : 0;
  const words = text.split(" ").length;
  if (hasEastAsian(text)) return text.length <= 30 ? 3 : 7;
  return words <= 4 ? 1 + words * 0.75 : 8;
}

export function fitRequired(text: string, signs: Signs): number {
  if (signs.isYesOrNo(text)) return text.length <= 12 ? 0 : text.length <= 60 ? 1.5 : 3;
  if (signs.isNone(text)) return 0.7;
  // "type = 2时必选"
  if (text.length <= 40 && signs.isCondition(text)) return 1.5;
  return text.length <= 40 ? 4 : 6;
}

export function fitType(text: string, signs: Signs): number {
  const type = signs.type(text);
  if (signs.isCaption(text)) return 0.5;
  if (type === null) return text.length <= 60 ? 5 : 8;
  if (/^-{1,2}$/.test(text)) return 0.3;
  if (type.kind === "unstated" || type.kind === "null") return signs.isNone(text) ? 2 : 0.5;
  if (type.kind === "name") return 2.5;
  // "Specifies the load balancer object" and "节点IP的列表" read like the name of a structure
  const words = structureWords(type);
  if (words > 4) return 5;
  if (words > 1) return (words - 1) * 0.4;
  return CLAUSES.test(text) || STOP.test(text) ? 1.2 : 0;
}

// "字典数据结构，请参见表4。" holds more than a type
const CLAUSES = /[。；，;]\s*\S|[.,]\s+\S+\s+\S/;
const STOP = new RegExp(String.raw`[${EAST_ASIAN}]。$|^\S*\s.*\.$`, "u");
const CHARACTER = new RegExp(`[${EAST_ASIAN}]`, "gu");
const CHARACTERS_A_WORD = 2;

function structureWords(type: TypeText): number {
  switch (type.kind) {
    case "object": {
      const name = type.name ?? "";
      return name.split(" ").length + (name.match(CHARACTER)?.length ?? 0) / CHARACTERS_A_WORD;
    }
    case "array":
      return type.items ? structureWords(type.items) : 0;
    case "map":
      return type.values ? structureWords(type.values) : 0;
    default:
      return 0;
  }
}

export function fitStatus(text: string): number {
  if (/^[1-5]\d\d(?!\d)/.test(text)) return text.length <= 60 ? 0 : 2;
  return text.length <= 40 ? 2.5 : 6;
}

/** How much a run looks like a mark or type cell: it is one in most places where it stands alone. */
function fixedCell(text: string, signs: Signs): number {
  if (text.length > 60 || signs.isNone(text)) return 0;
  if (/^[1-5]\d\d$/.test(text)) return 1.5;
  if (text.length <= 3 && signs.isYesOrNo(text)) return 3;
  if (CLAUSES.test(text)) return 0;
  const type = signs.type(text);
  if (type === null || type.kind === "name" || type.kind === "unstated" || structureWords(type) > 3) return 0;
  return hasEastAsian(text) ? 1 : 3;
}

/** What a run looks like wherever it stands. */
interface Looks {
  /** What it costs as a paragraph of a cell. */
  readonly prose: number;
  /** How much it looks like a mark or type cell. */
  readonly fixed: number;
  readonly isName: boolean;
  /** Nothing of a table: a heading, a lead, a request, the page's last line. */
  readonly isOutside: boolean;
}

function looksOf(run: Run, signs: Signs, context: Context): Looks {
  const isHeading = context.isHeading(run);
  const isLead = context.isLead(run);
  const isRequest = run.kind === "text" && isRequestLine(run.text);
  const fixed = run.kind === "text" ? fixedCell(run.text, signs) : 0;
  let prose = fixed;
  if (isHeading) prose = 3.5;
  else if (isLead || isRequest) prose = 2.5;
  return {
    prose,
    fixed,
    isName: run.kind === "text" && fitName(run.text, signs) === 0,
    isOutside: isHeading || isLead || isRequest || context.isFooter(run),
  };
}

export function makeFit(signs: Signs, context: Context): Fit {
  const known = new Map<Run, Looks>();
  const looks = (run: Run): Looks => {
    let found = known.get(run);
    if (!found) known.set(run, (found = looksOf(run, signs, context)));
    return found;
  };

  return {
    begins: (run, role) => {
      if (run.kind !== "text") return role === "description" || role === "other" || role === "example" ? 1 : NEVER;
      const { text } = run;
      switch (role) {
        case "name":
          return fitName(text, signs) + (context.isLabel(run) ? 4 : 0) + (looks(run).fixed > 0 ? 2 : 0);
        case "required":
          return fitRequired(text, signs);
        case "type":
          return fitType(text, signs);
        case "status":
          return fitStatus(text);
        case "description":
          return looks(run).prose + (looks(run).isName ? 0.7 : 0);
        case "group":
          return SENTENCE_END.test(text) || looks(run).isOutside ? 2.5 : text.length <= 80 ? 0.2 : 1;
        case "other":
          return text.length <= 80 ? 0.2 : 0.6;
        default:
          return SENTENCE_END.test(text) ? 1.5 : text.length <= 80 ? 0.2 : 0.6;
      }
    },
    goesOn: (run, role) => {
      switch (role) {
        case "name":
          return run.text.startsWith("(") ? 2 : NEVER;
        case "required":
          return run.kind === "text" ? (signs.isCondition(run.text) ? 0.6 : 3) : NEVER;
        case "type":
          return run.kind === "text" ? 5 : NEVER;
        case "status":
          return 3;
        case "description":
        case "example":
          return 0.3 + looks(run).prose;
        default:
          return run.kind === "text" ? 1.2 : 0.4 + looks(run).prose;
      }
    },
    follows: (run) => 0.3 + looks(run).fixed + (looks(run).isName ? 0.4 : 0),
    endsTable: (run) => (looks(run).isOutside ? -0.3 : 1.5),
  };
}
