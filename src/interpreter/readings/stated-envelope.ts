/**
 * The object around every answer, where a page shows it once and says that it describes no more than what is inside one of its members:
 * "The sections below give only the content of `data`."
 */
import type {
  ApiPage,
  Body,
  Evidence,
  Field,
  Operation,
  Response,
  Structure,
  TypeExpression,
} from "../../api-model/api-page.ts";
import { isObject, type JsonObject } from "../../api-model/json.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import type { Code } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { JSON_TYPE } from "../messages/media-type.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { readJsonText } from "../outline/json-text.ts";

interface Envelope {
  /** The member that holds what the operations return. */
  readonly member: string;
  readonly shown: JsonObject;
  readonly example: Code;
  readonly told: Evidence;
}

/** The page with the answers of its operations inside what it says is around them. */
export function withStatedEnvelope(page: ApiPage, items: readonly OutlineItem[], vocabulary: Vocabulary): ApiPage {
  const envelope = statedEnvelope(items, vocabulary);
  if (envelope === null) return page;
  const around = new Map<string, Structure>();
  const taken = new Set(page.structures.map(({ id }) => id));
  const enclose = (operation: Operation): Operation =>
    showsItself(operation, envelope)
      ? operation
      : {
          ...operation,
          responses: withSuccess(operation, envelope).map((response) => {
            const { body, status } = response;
            if (body === null || !/^(?:2|default)/.test(status.value) || isAround(page, body, envelope))
              return response;
            const key = JSON.stringify(body.type);
            const made = around.get(key) ?? structureAround(envelope, body, `envelope_${around.size + 1}`, taken);
            around.set(key, made);
            return { ...response, body: { ...body, type: { kind: "structure", id: made.id } } };
          }),
        };
  const operations = page.operations.map(enclose);
  if (around.size === 0) return page;
  const inside = new Set(
    [...around.values()].flatMap(({ fields }) => fields.flatMap(({ type }) => idsIn(type?.value))),
  );
  const structures = page.structures.map((one) => (inside.has(one.id) ? { ...one, root: null } : one));
  return { ...page, operations, structures: [...structures, ...around.values()] };
}

/** The last example before the sentence that says so which shows what is around. */
function statedEnvelope(items: readonly OutlineItem[], vocabulary: Vocabulary): Envelope | null {
  const sentences = items.flatMap(({ block }, at) => {
    const words = block.type === "paragraph" ? foldSpace(inlineText(block.content)) : "";
    const member = words === "" ? null : vocabulary.innerDescribed(words);
    return member === null ? [] : [{ at, member, told: { span: block.span, words } }];
  });
  const shownBefore = new Map<string, Pick<Envelope, "shown" | "example">>();
  let read = 0;
  for (const { at, member, told } of sentences) {
    for (const { block: example } of items.slice(read, at)) {
      const shown = example.type === "code" ? readJsonText(example.text, 0).value?.json : undefined;
      if (example.type === "code" && shown !== undefined && isObject(shown))
        for (const name of Object.keys(shown)) shownBefore.set(name, { shown, example });
    }
    read = at;
    const found = shownBefore.get(member);
    if (found) return { member, ...found, told };
  }
  return null;
}

/** The responses, and where none tells of success, that of an operation that returns nothing inside. */
function withSuccess({ responses, method }: Operation, { told }: Envelope): readonly Response[] {
  if (method.value === "HEAD" || responses.some(({ status }) => /^(?:[23]|default)/.test(status.value)))
    return responses;
  const body: Body = { type: { kind: "unknown" }, mediaType: JSON_TYPE, elsewhere: null, evidence: [told] };
  const status = { value: "2XX", evidence: [told] };
  const empty = { description: null, headers: [], listedOnly: false, certainty: "section" as const };
  return [{ ...empty, status, body }, ...responses];
}

/** An example of the operation's own shows its answer without what is around it, or with it. */
const showsItself = ({ examples }: Operation, { member }: Envelope): boolean =>
  examples.some(({ role, body }) => {
    const json = body?.value?.json;
    return role === "response" && json !== undefined && !(isObject(json) && Object.hasOwn(json, member));
  });

/** The table of the body has the member itself. */
function isAround(page: ApiPage, { type }: Body, { member }: Envelope): boolean {
  const structure = type.kind === "structure" && type.page === undefined ? structureById(page, type.id) : undefined;
  return structure?.fields.some(({ name }) => name.value === member) ?? false;
}

function structureAround(
  { member, shown, example, told }: Envelope,
  body: Body,
  wanted: string,
  taken: Set<string>,
): Structure {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}_${n}`;
  taken.add(id);
  const fields = Object.keys(shown).map((name): Field => ({
    name: { value: name, evidence: [name === member ? told : { span: example.span, words: name }] },
    type:
      name === member ? { value: body.type, evidence: body.evidence.map(({ span }) => ({ span, words: "" })) } : null,
    required: null,
    description: null,
    // what fails, and what returns nothing, has nothing inside
    constraints: name === member ? [{ keyword: "nullable", value: true, evidence: [told] }] : [],
    tie: null,
    isCommon: true,
    row: example.span,
    table: -1,
  }));
  return { id, name: null, root: "response", fields, anyKey: null, ids: [], tables: [], span: example.span };
}

function idsIn(type: TypeExpression | undefined): string[] {
  if (type?.kind === "structure") return [type.id];
  if (type?.kind === "array") return idsIn(type.items ?? undefined);
  if (type?.kind === "map") return idsIn(type.values ?? undefined);
  return type?.kind === "union" ? type.options.flatMap(idsIn) : [];
}
