/** Makes structures of planned tables: their fields, rows that stand for any key, dotted names as nested structures. */
import { trimmed } from "../../source/text.ts";
import { listsSome } from "../tables/lists-some.ts";
import type { Fact, Field, Statement, Structure, TypeExpression } from "../../api-model/api-page.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { nestByParent } from "../outline/parent-elements.ts";
import { makeField } from "./field.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import type { PlannedRow } from "../tables/rows.ts";
import type { RowReference } from "./resolve.ts";
import { embed } from "../cells/type-expression.ts";

export interface StructureBuilder {
  /** Id of the structure that a table describes. */
  idOf(plan: ClassifiedTable): string;
  /** Field of one row, with its tie followed. */
  field(row: PlannedRow): Field;
  /** The structures of the given plans, and those that dotted names make. */
  build(plans: readonly ClassifiedTable[]): Structure[];
  readonly statements: readonly Statement[];
}

/** No type is put together of so many others. */
const MOST_PARTS = 50;

export function makeStructureBuilder(
  idsOf: (plan: ClassifiedTable) => readonly string[],
  rowsOf: (plan: ClassifiedTable) => readonly PlannedRow[],
  ties: ReadonlyMap<PlannedRow, RowReference>,
  vocabulary: Vocabulary,
): StructureBuilder {
  const ids = new Map<ClassifiedTable, string>();
  /** Ids, each with how often it was wanted. */
  const taken = new Map<string, number>();
  const statements: Statement[] = [];
  const made = new Map<PlannedRow, Field>();

  const newId = (wanted: string): string => {
    const base = trimmed(wanted.replace(/[^A-Za-z0-9._-]+/g, "_"), "_") || "structure";
    let id = base;
    let times = taken.get(base) ?? 1;
    for (; taken.has(id); times += 1) id = `${base}_${times + 1}`;
    taken.set(base, times);
    taken.set(id, taken.get(id) ?? 1);
    return id;
  };
  const idOf = (plan: ClassifiedTable): string => {
    const known = ids.get(plan);
    if (known !== undefined) return known;
    const id = newId(
      plan.place === "structure"
        ? plan.names.join("_") || `table_${plan.index + 1}`
        : `${plan.place}_${plan.item.status ?? ""}`.replace(/_$/, ""),
    );
    ids.set(plan, id);
    return id;
  };
  const field = (row: PlannedRow): Field => {
    const known = made.get(row);
    if (known) return known;
    const tie = ties.get(row) ?? null;
    const result = makeField(row, tie, tie?.plan ? { id: idOf(tie.plan) } : null, vocabulary);
    made.set(row, result.field);
    for (const statement of result.statements) statements.push(statement);
    return result.field;
  };
  /**
   * The rows, and in place of one without a name those of the table that it leads to: what is put together of others has their fields.
   * Each table is taken once, and no more than a type has parts: two ways to it, again and again, would double the rows with every step.
   */
  const withInherited = (plan: ClassifiedTable, taken: Set<ClassifiedTable>): readonly PlannedRow[] => {
    taken.add(plan);
    const rows = rowsOf(plan);
    return rows.flatMap((row) => {
      const base = rows.length > 1 && vocabulary.isUnnamed(row.name) ? ties.get(row)?.plan : null;
      if (!base) return [row];
      return taken.has(base) || taken.size >= MOST_PARTS ? [] : withInherited(base, taken);
    });
  };
  const build = (plans: readonly ClassifiedTable[]): Structure[] =>
    plans.flatMap((plan) =>
      buildOne(plan, withInherited(plan, new Set()), { id: idOf(plan), ids: idsOf(plan) }, field, newId, vocabulary),
    );
  return { idOf, field, build, statements };
}

function buildOne(
  plan: ClassifiedTable,
  rows: readonly PlannedRow[],
  known: { readonly id: string; readonly ids: readonly string[] },
  field: (row: PlannedRow) => Field,
  newId: (wanted: string) => string,
  vocabulary: Vocabulary,
): Structure[] {
  const all = rows.map(field);
  const anyKey = all.find((f) => vocabulary.isAnyKey(f.name.value)) ?? null;
  const nameFact: Fact<string> | null =
    plan.names.length === 0
      ? null
      : {
          value: plan.names.join(", "),
          evidence: [
            {
              span: plan.item.block.caption?.span ?? plan.item.block.span,
              words: plan.caption ?? plan.item.lead ?? "",
            },
          ],
        };
  const fields = all.filter((f) => f !== anyKey && vocabulary.wholeBody(f.name.value) === null);
  const made = (parent: Field, own: readonly Field[]): Structure => ({
    id: newId(parent.name.value),
    name: parent.name,
    root: null,
    fields: own,
    anyKey: null,
    ids: [],
    tables: [plan.index],
    span: plan.item.block.span,
  });
  const nested = nestByParent(fields, made, vocabulary) ?? nestDottedNames(fields, newId, plan, vocabulary);
  return [
    {
      id: known.id,
      name: nameFact,
      root: rootOf(plan),
      fields: nested.fields,
      anyKey,
      ids: known.ids,
      tables: [plan.index],
      span: plan.item.block.span,
      ...(listsSome(plan.item, vocabulary) ? { listsSome: true as const } : {}),
    },
    ...nested.structures,
  ];
}

function rootOf(plan: ClassifiedTable): Structure["root"] {
  if (plan.place === "request" || plan.place === "request-body") return "request";
  if (plan.place !== "response-body") return null;
  return plan.item.answer === "error" || plan.item.section === "error-response" ? "error-response" : "response";
}

/** "server.name" below a row "server" is a field of that object; without such a row the object is made for it. */
function nestDottedNames(
  written: readonly Field[],
  newId: (wanted: string) => string,
  plan: ClassifiedTable,
  vocabulary: Vocabulary,
): { fields: Field[]; structures: Structure[] } {
  const fields = withElements(written, plan);
  if (!fields.some((f) => isDotted(f.name.value))) return { fields: [...fields], structures: [] };
  const structures: Structure[] = [];
  const top = new Map<string, { field: Field | null; children: Field[]; list: boolean }>();
  for (const f of fields) {
    const { head, rest, list } = splitDotted(f.name.value);
    const known = top.get(head) ?? { field: null, children: [], list: false };
    top.set(head, known);
    if (rest === null) known.field ??= f;
    else known.children.push({ ...f, name: { ...f.name, value: rest } });
    known.list ||= list && rest !== null;
  }
  const out: Field[] = [];
  for (const [head, { field, children, list }] of top) {
    if (children.length === 0) {
      if (field) out.push(field);
      continue;
    }
    const first = children[0];
    if (!first) continue;
    const inner = nestDottedNames(children, newId, plan, vocabulary);
    const id = newId(head);
    structures.push(
      {
        id,
        name: { value: head, evidence: first.name.evidence },
        root: null,
        fields: inner.fields,
        anyKey: null,
        ids: [],
        tables: [plan.index],
        span: plan.item.block.span,
      },
      ...inner.structures,
    );
    const stated = field?.type?.value ?? null;
    // "List of banned nodes:" over their fields says what no type cell does
    const isCalledList = stated === null && vocabulary.callsItList(field?.description?.value ?? "");
    const object: TypeExpression =
      (list || isCalledList) && !mayBeList(stated)
        ? { kind: "array", items: { kind: "structure", id } }
        : embed(stated, { id });
    const base = field ?? {
      ...first,
      name: { ...first.name, value: head },
      required: null,
      description: null,
      constraints: [],
      tie: null,
    };
    out.push({
      ...base,
      name: { ...base.name, value: head },
      type: { value: object, evidence: (field?.type ?? first.name).evidence },
    });
  }
  return { fields: out, structures };
}

const mayBeList = (type: TypeExpression | null): boolean =>
  type?.kind === "array" || (type?.kind === "union" && type.options.some(mayBeList));

const OF_LISTS: readonly string[] = ["condition", "deprecated", "readOnly", "minItems", "maxItems"];

/** "Ids.N" stands for the elements of the list Ids, and "ids[]" in an answer or beside a list type for the list itself. */
function withElements(fields: readonly Field[], { side }: ClassifiedTable): Field[] {
  const names = fields.map(({ name }) => name.value);
  return fields.map((field) => {
    const written = field.name.value;
    const list = written.replace(LIST_END, "");
    const mark = written.slice(list.length);
    if (mark === "" || list === "" || isDotted(list) || names.includes(list)) return field;
    // "box.N" beside "box.S" is a field of box
    const isIndex =
      mark.startsWith(".") && names.every((name) => !name.startsWith(`${list}.`) || name.startsWith(written));
    const isArray = field.type?.value.kind === "array";
    if (!isIndex && (mark.startsWith(".") || (side !== "response" && !isArray))) return field;
    const type: TypeExpression =
      isArray && field.type ? field.type.value : { kind: "array", items: field.type?.value ?? null };
    return {
      ...field,
      name: { ...field.name, value: list },
      type: { value: type, evidence: (field.type ?? field.name).evidence },
      // what the row says of its values holds for each element
      constraints: isArray ? field.constraints : field.constraints.filter(({ keyword }) => OF_LISTS.includes(keyword)),
    };
  });
}

/** Steps into a list between two names: "[]", "[0]", ".N" as in "Tag.N.Key". */
const LIST_STEP = String.raw`(?:\.?\[(?:\d*|n|i|\*)\]|\.(?:[Nn]|\d+|\*|\{i\})(?=[.[]|$))`;
const STEPS = new RegExp(
  String.raw`^([A-Za-z_][\w-]*)((?:${LIST_STEP})*)(?:\.([A-Za-z_].*)|\[([A-Za-z_][\w-]*)\](.*))$`,
);
const LIST_END = new RegExp(`(?:${LIST_STEP})+$`);

/** A name with more steps is none: no API nests its fields so deep. */
const MOST_STEPS = 50;

const isDotted = (name: string): boolean =>
  name.split(".", MOST_STEPS + 2).length <= MOST_STEPS &&
  STEPS.test(name) &&
  !/^[\w-]+(?:\.[\w-]+)*\.(?:com|io|org|net|k8s)\b|\//.test(name);

function splitDotted(name: string): { head: string; rest: string | null; list: boolean } {
  const match = isDotted(name) ? STEPS.exec(name) : null;
  const [, head, list, dotted, bracketed, after = ""] = match ?? [];
  return head === undefined
    ? { head: name.replace(LIST_END, "") || name, rest: null, list: name.endsWith("[]") }
    : { head, rest: dotted ?? `${bracketed ?? ""}${after}`, list: list !== "" };
}
