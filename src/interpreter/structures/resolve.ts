/**
 * Ties fields to the tables that describe their structure. Links decide first (in the type, name, description cell), then the
 * number of a table that the cells mention, then names, then position. Each tie remembers which.
 */
import type { Tie } from "../../api-model/api-page.ts";
import { slug } from "../../document/heading-slug.ts";
import { flatText } from "../../document/visit.ts";
import type { Cell, Link } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import { headedTables, headingKey } from "./headed-tables.ts";
import { alikeTo, announcementKey, indexNames, type NameIndex } from "./name-index.ts";
import { nameKey, sameName } from "../cells/names.ts";
import type { PlannedRow } from "../tables/rows.ts";
import { innermost, namedBy, takesStructure } from "../cells/named-type.ts";

/** A caption or title is short; what is longer is a sentence that goes on. */
const LONGEST_MENTION = 60;

export interface RowReference {
  readonly tie: Tie;
  /** The plan of the table on this page; null for a link elsewhere or to nothing. */
  readonly plan: ClassifiedTable | null;
}

/** The tables of a page and what its links can lead to. */
export interface TiedPage {
  readonly plans: readonly ClassifiedTable[];
  readonly anchors: ReadonlyMap<string, ClassifiedTable | null>;
  /** What headings are linked by where nothing has the id. */
  readonly headings: ReadonlyMap<string, ClassifiedTable | null>;
  /** A label may stand on any page of the project, as in RST: one that is not on this page is on another. */
  readonly labelsSpanPages: boolean;
}

/** The tie of each row that has one. */
export function resolveReferences(
  rows: readonly PlannedRow[],
  page: TiedPage,
  vocabulary: Vocabulary,
): ReadonlyMap<PlannedRow, RowReference> {
  const { plans } = page;
  const ties = new Map<PlannedRow, RowReference>();
  const free = new Set(plans.filter((plan) => plan.place === "structure"));
  const named = indexNames(rows, plans, vocabulary);
  const parents = rowsWithMembers(rows);
  const claim = (row: PlannedRow, tie: RowReference): void => {
    ties.set(row, tie);
    if (tie.plan) free.delete(tie.plan);
  };
  const headed = headedTables(plans.filter(mayBeNamed));
  for (const row of rows) {
    const tie =
      byLink(row, page) ??
      byTableNumber(row, named, vocabulary) ??
      byAnnouncement(row, named, vocabulary) ??
      byHeading(row, headed);
    if (tie) claim(row, tie);
  }
  for (const row of rows) {
    const known = ties.get(row);
    const leadsAway =
      known?.tie.by === "elsewhere" &&
      [...row.links.type, ...row.links.name].some(({ href }) => href === known.tie.target);
    if (known?.plan || !takesStructure(row.type) || !inBody(row) || parents.has(row)) continue;
    const tie = byName(row, named, free);
    // a type or name that links to another page is overruled only by a table of the name that is here for nothing else
    if (tie?.plan && (!leadsAway || (free.has(tie.plan) && isBeside(row, tie.plan)))) claim(row, tie);
  }
  for (const row of rows) {
    if (ties.has(row) || row.type === null || row.type.kind === "unstated" || !takesStructure(row.type) || !inBody(row))
      continue;
    const mention = byMention(row, vocabulary);
    if (mention) claim(row, mention);
  }
  for (const row of rows) {
    if (ties.has(row) || parents.has(row) || row.type === null || !takesStructure(row.type)) continue;
    if (row.type.kind === "unstated" || !inBody(row)) continue;
    const tie = byPosition(row, named, free);
    if (tie) claim(row, tie);
  }
  for (const row of rows) {
    if (ties.has(row) || innermost(row.type)?.kind !== "string" || !inBody(row)) continue;
    const tie = byOwnTable(row, page, named, vocabulary);
    if (tie) claim(row, tie);
  }
  return ties;
}

/** What a type cell may name by the words of its heading: a structure, or the table of a section of its own. */
const mayBeNamed = ({ place, read, owners }: ClassifiedTable): boolean =>
  place === "structure" || (place === "unplaced" && read.kind === "parameters" && owners.length === 0);

/** "lamp output" in a type cell, which is no type, and the table below the heading "Lamp Output"; one word may be anything. */
function byHeading(row: PlannedRow, headed: ReadonlyMap<string, ClassifiedTable>): RowReference | null {
  const cell = row.row.cells.type;
  const words = row.typeWords ?? "";
  const key = headingKey(words);
  const plan = cell && row.type === null && key.includes(" ") ? headed.get(key) : null;
  return cell && plan && plan !== row.plan
    ? { tie: { by: "type-name", target: words, evidence: evidenceOf(cell) }, plan }
    : null;
}

/** Rows that stand over rows of their own members, "house" over "house.door": they describe it, whatever else is called so. */
function rowsWithMembers(rows: readonly PlannedRow[]): ReadonlySet<PlannedRow> {
  return new Set(
    rows.filter((row, at) => {
      const below = rows[at + 1];
      return (
        below?.plan === row.plan && MEMBER.test(below.name.slice(row.name.length)) && below.name.startsWith(row.name)
      );
    }),
  );
}

const MEMBER = /^(?:\[\])?\.\w/;

const inBody = (row: PlannedRow): boolean =>
  !["path", "query", "uri", "request-header", "response-header"].includes(row.plan.place);

function byLink(row: PlannedRow, { anchors, headings, labelsSpanPages }: TiedPage): RowReference | null {
  const cells = [
    ["type-link", row.links.type, takesStructure(row.type)],
    ["name-link", row.links.name, takesStructure(row.type)],
    [
      "description-link",
      row.links.description,
      row.type !== null && row.type.kind !== "unstated" && takesStructure(row.type) && inBody(row),
    ],
  ] as const;
  let lost: RowReference | null = null;
  for (const [by, links, counts] of cells) {
    if (!counts) continue;
    for (const link of links) {
      const evidence = { span: link.span, words: link.href };
      const local = localTarget(link);
      if (local === null) {
        if (by !== "description-link" || link.href.includes("#"))
          lost ??= { tie: { by: "elsewhere", target: link.href, evidence }, plan: null };
        continue;
      }
      const meant = anchors.has(local) ? anchors.get(local) : headings.get(slug(local));
      const plan = meant ?? null;
      if (plan && plan.read.kind === "parameters") return { tie: { by, target: link.href, evidence }, plan };
      // a link in a description need not lead to a structure at all
      if (meant === undefined)
        lost ??= {
          tie: {
            by: by === "description-link" || labelsSpanPages ? "elsewhere" : "dangling",
            target: link.href,
            evidence,
          },
          plan: null,
        };
    }
  }
  return lost;
}

function localTarget(link: Link): string | null {
  if (!link.href.startsWith("#")) return null;
  try {
    return decodeURIComponent(link.href.slice(1));
  } catch {
    return link.href.slice(1);
  }
}

/**
 * "see Table 4" without a link: the one structure table of the page with that number. Where links were lost, the number may be
 * another page's; a table that bears the name of another field of this page is that field's.
 */
function byTableNumber(row: PlannedRow, named: NameIndex, vocabulary: Vocabulary): RowReference | null {
  if (row.type === null || row.type.kind === "unstated" || !takesStructure(row.type) || !inBody(row)) return null;
  const { type, description } = row.row.cells;
  for (const cell of [type, description]) {
    const number = cell ? vocabulary.tableNumber(flatText(cell.blocks)) : null;
    if (number === null || !cell) continue;
    const plan = named.numbers
      .get(number)
      ?.find(
        (p) => p !== row.plan && (p.place === "structure" || (p.place === row.plan.place && p.index > row.plan.index)),
      );
    const owned =
      plan?.names.some((name) => sameName(name, row.name) || sameName(name, namedBy(row.type) ?? "")) ?? false;
    if (plan && (owned || !plan.names.some((name) => named.rows.get(nameKey(name))?.some((other) => other !== row))))
      return { tie: { by: "table-number", target: String(number), evidence: evidenceOf(cell) }, plan };
  }
  return null;
}

/**
 * A row that says "String" and points to a table of its own name: the cell's word is wrong, or left over. What its description
 * merely mentions may be any table.
 */
function byOwnTable(
  row: PlannedRow,
  { anchors }: TiedPage,
  named: NameIndex,
  vocabulary: Vocabulary,
): RowReference | null {
  const own = (plan: ClassifiedTable): boolean =>
    plan !== row.plan && plan.names.some((name) => sameName(name, row.name));
  const cell = row.row.cells.description;
  for (const link of row.links.description) {
    const plan = anchors.get(localTarget(link) ?? "");
    if (plan?.place === "structure" && own(plan))
      return {
        tie: { by: "description-link", target: link.href, evidence: { span: link.span, words: link.href } },
        plan,
      };
  }
  const number = cell ? vocabulary.tableNumber(flatText(cell.blocks)) : null;
  const announced = announcedFor(row, named, vocabulary);
  const plan =
    number === null
      ? announced && own(announced)
        ? announced
        : undefined
      : named.numbers.get(number)?.find((p) => p.place === "structure" && own(p));
  return plan && cell
    ? {
        tie:
          number === null
            ? { by: "description-link", target: row.name, evidence: evidenceOf(cell) }
            : { by: "table-number", target: String(number), evidence: evidenceOf(cell) },
        plan,
      }
    : null;
}

/** "see links parameters", which is all the text of a link: the one table that a line of these words announces. */
function byAnnouncement(row: PlannedRow, named: NameIndex, vocabulary: Vocabulary): RowReference | null {
  if (row.type === null || row.type.kind === "unstated" || !takesStructure(row.type) || !inBody(row)) return null;
  const plan = announcedFor(row, named, vocabulary);
  const cell = row.row.cells.description;
  return plan && cell
    ? { tie: { by: "description-link", target: plan.names[0] ?? "", evidence: evidenceOf(cell) }, plan }
    : null;
}

function announcedFor(row: PlannedRow, named: NameIndex, vocabulary: Vocabulary): ClassifiedTable | null {
  const cell = row.row.cells.description;
  const words = cell ? vocabulary.reference(flatText(cell.blocks)) : null;
  if (words === null || words.length > LONGEST_MENTION) return null;
  const [plan, ...others] = (named.announced.get(announcementKey(words)) ?? []).filter((other) => other !== row.plan);
  return others.length === 0 ? (plan ?? null) : null;
}

/** "see X": where the page itself has no such table, a table or page of that name elsewhere. */
function byMention(row: PlannedRow, vocabulary: Vocabulary): RowReference | null {
  const cell = row.row.cells.description;
  const words = cell ? vocabulary.reference(flatText(cell.blocks)) : null;
  if (!cell || words === null || words.length > LONGEST_MENTION) return null;
  return { tie: { by: "elsewhere", target: words, evidence: evidenceOf(cell) }, plan: null };
}

function byName(row: PlannedRow, named: NameIndex, free: ReadonlySet<ClassifiedTable>): RowReference | null {
  const typeName = namedBy(row.type);
  const cell = row.row.cells.type ?? row.row.cells.name;
  if (!cell) return null;
  const attempts = [
    ...(typeName === null ? [] : [["type-name", typeName, true] as const]),
    ["field-name", row.name, false] as const,
  ];
  for (const [by, name, allowSelf] of attempts) {
    const plan = bestPlan(
      row,
      name,
      (named.structures.get(nameKey(name)) ?? []).filter(
        (p) =>
          (allowSelf || p !== row.plan) &&
          // "Map<String,Object>" mostly means any value; a table of the name that other fields link to is theirs
          (by === "type-name" || row.type?.kind !== "map" || free.has(p)),
      ),
    );
    // the other side's table of that name gives way to a free one of this side that is nearly called so
    const nearer =
      plan && plan.side !== row.plan.side
        ? alikeTo(name, named).find((p) => free.has(p) && isBeside(row, p))
        : undefined;
    if (plan) return { tie: { by, target: name, evidence: evidenceOf(cell) }, plan: nearer ?? plan };
  }
  // "token.user.domain" describes the field `domain` of the table "token.user" or "user"
  const dotted = bestPlan(
    row,
    row.name,
    (named.children.get(nameKey(row.name)) ?? []).filter(
      (p) => p !== row.plan && p.names.some((n) => isChildOf(n, row)),
    ),
  );
  return dotted
    ? { tie: { by: "dotted-name", target: dotted.names[0] ?? "", evidence: evidenceOf(cell) }, plan: dotted }
    : null;
}

function isChildOf(dottedName: string, row: PlannedRow): boolean {
  const parts = dottedName.split(".");
  if (parts.length < 2 || !sameName(parts.at(-1) ?? "", row.name)) return false;
  const parent = parts.at(-2) ?? "";
  if (row.plan.names.length === 0) return parts.length === 2 || row.plan.place !== "structure";
  return row.plan.names.some((name) => sameName(name.split(".").at(-1) ?? "", parent));
}

/** The nearest candidate in the same response, then on the same side, then on the page; of those, one that is called so to the letter. */
function bestPlan(row: PlannedRow, name: string, candidates: readonly ClassifiedTable[]): ClassifiedTable | null {
  const rank = (plan: ClassifiedTable): number => {
    const sameOwner = plan.owners.some((owner) => row.plan.owners.includes(owner)) ? 8 : 0;
    const sameSide = plan.side === row.plan.side ? 4 : 0;
    const sameStatus = plan.item.status === row.plan.item.status ? 2 : 0;
    return sameOwner + sameSide + sameStatus + (plan.index > row.plan.index ? 1 : 0);
  };
  const distance = (plan: ClassifiedTable): number => Math.abs(plan.index - row.plan.index);
  const isExact = ({ names }: ClassifiedTable): number => (names.includes(name) ? 1 : 0);
  return (
    candidates.toSorted((a, b) => rank(b) - rank(a) || isExact(b) - isExact(a) || distance(a) - distance(b))[0] ?? null
  );
}

/** A structure table of the same request or response as the row's table. */
function isBeside(row: PlannedRow, plan: ClassifiedTable): boolean {
  return (
    plan !== row.plan &&
    plan.place === "structure" &&
    plan.side === row.plan.side &&
    plan.item.status === row.plan.item.status &&
    plan.owners.some((owner) => row.plan.owners.includes(owner))
  );
}

/** The next structure table of the same response that nothing else has claimed, unless its caption names another field. */
function byPosition(row: PlannedRow, named: NameIndex, free: ReadonlySet<ClassifiedTable>): RowReference | null {
  const cell = row.row.cells.type;
  if (!cell) return null;
  const follows = (p: ClassifiedTable): boolean =>
    p.index > row.plan.index && p.placedBy !== "section" && isBeside(row, p);
  // a path names its field
  const isElsewhere = ({ names }: ClassifiedTable): boolean =>
    names.length > 0 && names.every((name) => IS_PATH.test(name) && !isChildOf(name, row));
  const nameless = firstOf(free, (p) => !p.namesField && follows(p) && !isElsewhere(p));
  const alike = alikeTo(row.name, named).find((p) => free.has(p) && follows(p));
  const plan = nameless && alike ? (nameless.index < alike.index ? nameless : alike) : (nameless ?? alike);
  return plan
    ? { tie: { by: "position", target: plan.names[0] ?? plan.caption ?? "", evidence: evidenceOf(cell) }, plan }
    : null;
}

/** "data.page"; what begins with a capital letter may be a type of a package. */
const IS_PATH = /^[a-z_][\w-]*(?:\.[a-z_][\w-]*)+$/;

function firstOf<T>(values: Iterable<T>, isWanted: (value: T) => boolean): T | null {
  for (const value of values) if (isWanted(value)) return value;
  return null;
}

function evidenceOf(cell: Cell): Tie["evidence"] {
  return { span: cell.span, words: flatText(cell.blocks) };
}
