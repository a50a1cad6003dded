/** "The same format as List lamps": an operation whose answer the page leaves to that of another one, which is looked up by its title, its call or a link. */
import type { Body, Example, Operation, Response } from "../../api-model/api-page.ts";
import type { Inline } from "../../document/document.ts";
import { inlineLinks, inlineText } from "../../document/visit.ts";
import { indexBy } from "../../source/index-by.ts";
import { foldSpace } from "../../source/text.ts";
import { nameKey } from "../cells/names.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { InterpretContext } from "./interpret-context.ts";

/** A paragraph that leaves an answer to another call says little else. */
const LONGEST_TELLING = 300;

/** The operations, with the answers that they share with others of the page. What names no call surely stays unsaid. */
export function withSameAnswers(operations: readonly Operation[], parts: InterpretContext): readonly Operation[] {
  const pointers = operations.map((operation, index) => (tellsItself(operation) ? null : pointerOf(parts, index)));
  if (pointers.every((pointer) => pointer === null)) return operations;
  const named = indexBy([...operations.entries()], ([index, operation]) => namesOf(operation, parts, index));
  const targets = pointers.map((pointer, index) => (pointer ? targetOf(pointer, index, named, parts) : null));
  const ends = endsOf(targets);
  return operations.map((operation, index) => {
    const pointer = pointers[index];
    const end = ends[index];
    const other = end == null ? undefined : operations[end];
    return pointer && other ? answeringAs(operation, other, pointer) : operation;
  });
}

/** Where each leads in the end: "the same as above" may be said of a call of which the same is said. Null where it leads in a circle, or nowhere. */
function endsOf(targets: readonly (number | null)[]): readonly (number | null)[] {
  const ends = new Map<number, number | null>();
  return targets.map((target, index) => {
    if (target === null) return null;
    const way: number[] = [];
    const passed = new Set<number>();
    let at = index;
    for (let next = targets[at]; next != null && !ends.has(at) && !passed.has(at); next = targets[at]) {
      passed.add(at);
      way.push(at);
      at = next;
    }
    const end = ends.has(at) ? (ends.get(at) ?? null) : passed.has(at) ? null : at;
    for (const one of way) ends.set(one, end);
    return end;
  });
}

interface Pointer {
  readonly item: OutlineItem;
  readonly words: string;
  /** What it calls the other operation; null for the one above. */
  readonly name: string | null;
  readonly isOfItems: boolean;
  /** Where the name leads on this page. */
  readonly link: string | null;
}

const isSuccess = (status: string): boolean => status.startsWith("2");

/** It has a table, or an example, of its own for what it answers. */
const tellsItself = ({ responses, examples }: Operation): boolean =>
  responses.some(({ status, body }) => isSuccess(status.value) && body !== null && body.elsewhere === null) ||
  examples.some(({ role, status, body }) => role === "response" && body !== null && isSuccess(status ?? "2"));

function pointerOf(parts: InterpretContext, index: number): Pointer | null {
  for (const item of parts.itemsOf(index)) {
    const { block, section, headingSection } = item;
    if (block.type !== "paragraph" || section === "error-response" || headingSection === "error-response") continue;
    const words = foldSpace(inlineText(block.content));
    if (words.length > LONGEST_TELLING) continue;
    const isBelow = [section, headingSection].some((kind) => kind === "response" || kind === "normal-response");
    const told = parts.vocabulary.sameAnswer(words) ?? parts.vocabulary.sameAnswer(behindLabel(block.content, words));
    if (told === null || !(told.isOfAnswer || isBelow)) continue;
    const links = [...inlineLinks(block.content)].filter(({ href }) => href.startsWith("#"));
    const { name, isOfItems } = told;
    return { item, words, name, isOfItems, link: links.length === 1 ? (links[0]?.href.slice(1) ?? null) : null };
  }
  return null;
}

/** "**Returns** See lamp.get": without the label of the part that it stands in. */
function behindLabel([label]: readonly Inline[], words: string): string {
  return label?.type === "strong" ? words.slice(foldSpace(inlineText([label])).length).trimStart() : words;
}

/** By what a page may call one of its operations. */
function namesOf({ method, path, summary }: Operation, { sites }: InterpretContext, index: number): string[] {
  const title = sites[index]?.headings.at(-1) ?? "";
  const names = [title, summary?.value ?? "", `${method.value} ${path.value}`, path.value];
  return [...new Set(names.map(nameKey).filter((key) => key !== ""))];
}

function targetOf(
  { name, link }: Pointer,
  index: number,
  named: ReadonlyMap<string, readonly (readonly [number, Operation])[]>,
  { sites }: InterpretContext,
): number | null {
  if (name === null) return isBeside(sites[index - 1], sites[index]) ? index - 1 : null;
  const keys = [nameKey(name), nameKey(link ?? "")].filter((key) => key !== "");
  for (const key of keys) {
    const found = (named.get(key) ?? []).filter(([other]) => other !== index);
    if (found.length === 1) return found[0]?.[0] ?? null;
  }
  return null;
}

/** "As above" is the call of the section before, and no one knows which where a section has several. */
const isBeside = (
  above: InterpretContext["sites"][number] | undefined,
  own: InterpretContext["sites"][number] | undefined,
): boolean => above !== undefined && own !== undefined && above.home !== own.home;

function answeringAs(operation: Operation, other: Operation, { item, words, isOfItems }: Pointer): Operation {
  const body = other.responses.find(({ status, body }) => isSuccess(status.value) && body !== null)?.body ?? null;
  const evidence = [{ span: item.block.span, words }];
  if (body !== null) {
    const type = isOfItems ? { kind: "array" as const, items: body.type } : body.type;
    return { ...operation, responses: withBody(operation.responses, { ...body, type, evidence }) };
  }
  const shown = other.examples.filter(
    ({ role, status, body: own }): boolean =>
      role === "response" && isSuccess(status ?? "2") && own?.value != null && own.breaks.length === 0,
  );
  const own = isOfItems ? shown.map(asItem) : shown;
  return { ...operation, examples: [...operation.examples, ...own.map(asOfOther)] };
}

/** An example as the one thing of a list. */
function asItem(example: Example): Example {
  const { body } = example;
  if (!body?.value) return example;
  const places = Object.fromEntries(Object.entries(body.places).map(([pointer, place]) => [`/0${pointer}`, place]));
  return {
    ...example,
    body: { ...body, value: { json: [body.value.json] }, places: { ...places, "": places["/0"] ?? 0 } },
  };
}

/** Which status the other call answers with says nothing of this one. */
const asOfOther = (example: Example): Example => ({ ...example, status: null, isOfOther: true });

function withBody(responses: readonly Response[], body: Body): Response[] {
  const told = responses.find(({ status }) => isSuccess(status.value));
  if (told)
    return responses.map((response) => (response === told ? { ...response, body, listedOnly: false } : response));
  const made: Response = {
    status: { value: "2XX", evidence: body.evidence },
    description: null,
    headers: [],
    body,
    listedOnly: false,
    certainty: "explicit",
  };
  return [...responses, made].toSorted((a, b) => (a.status.value < b.status.value ? -1 : 1));
}
