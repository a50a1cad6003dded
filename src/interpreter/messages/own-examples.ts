/** The examples of an operation: the blocks of its part of the page, without those of a call that the page only speaks of there. */
import type { Example } from "../../api-model/api-page.ts";
import type { Code } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { pathShape } from "../cells/path-shape.ts";
import { makePathTemplates } from "../cells/path-templates.ts";
import { findUris, uriIn, type UriMatch } from "../cells/uri.ts";
import { isObject } from "../../api-model/json.ts";
import { readJsonText } from "../outline/json-text.ts";
import { BODY_METHODS, type FoundOperation } from "../operations/found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { commandOutput } from "../outline/command-output.ts";
import { ownParts } from "./command-parts.ts";
import { partOfCode } from "../outline/part-of-code.ts";
import { listedBodies } from "./listed-parts.ts";
import { readExample, type ShownOperation } from "./examples.ts";
import { shownExchange } from "./shown-exchange.ts";

interface Site {
  readonly site: FoundOperation;
  /** Blocks that the command in the block before them printed. */
  readonly printed: ReadonlySet<OutlineItem>;
  readonly mayBeSent: ShownOperation["mayBeSent"];
  readonly isSent: NonNullable<ShownOperation["isSent"]>;
  /** The operations that are told in one place with it, itself among them. */
  readonly beside: readonly FoundOperation[];
}

/** The examples in page order. */
export function examplesOf(
  items: readonly OutlineItem[],
  { site, printed, mayBeSent, isSent, beside }: Site,
  vocabulary: Vocabulary,
): Example[] {
  const examples: Example[] = [];
  // "To make one first, call:", its call, and then "It returns:", what that call answers
  let isOfOther = false;
  // behind the command of a call that is told together with this one stands what that call answers
  let isOfBeside = false;
  const showsItself = items.some(({ block }) => block.type === "code" && isOwn(firstCall(block.text), site));
  let side: Side | null = null;
  // the stretch of text in which the block before is a call that sends no body
  let called: number | null = null;
  const answer = items.find((item) => sideOf(item) === "response")?.block.span.start;
  const isBeforeAnswer = (block: Code): boolean =>
    answer !== undefined && block.span.start < answer && isBody(block.text, mayBeSent, site.method.value);
  for (const item of items) {
    const { block, lead } = item;
    if (block.type !== "code") {
      if (block.type === "heading") [isOfOther, isOfBeside, side] = [false, false, null];
      side = sideOf(item) ?? side;
      continue;
    }
    const shown = { method: site.method.value, mayBeSent, isSent, isPrinted: printed.has(item) };
    const listed = listedBodies(block);
    if (listed.length > 0) {
      for (const { status, block: body } of listed) {
        const answer = readExample({ ...item, block: body, status }, shown, vocabulary, "response");
        if (answer) examples.push(answer);
      }
      continue;
    }
    const parts = ownParts(block, (call) => call.method === site.method.value && isPathOf(call, site));
    if (parts !== null) {
      isOfOther = false;
      for (const part of parts) {
        const example = readExample({ ...item, block: part }, shown, vocabulary);
        if (example) examples.push(...bothSides({ ...item, block: part }, shown, example, vocabulary));
      }
      continue;
    }
    const own = readExample({ ...item, block }, shown, vocabulary);
    // "Example:" behind the table or the text of one side of the call; or a call, and behind it what it returned
    const near: Side | null = side ?? (called === item.stretch ? "response" : isBeforeAnswer(block) ? "request" : null);
    const example: Example | null =
      own ??
      (near !== null && item.section === "example" ? bodyOfSide({ ...item, block }, shown, near, vocabulary) : null);
    const isCall: boolean = example?.role === "request" && example.request !== null && example.body === null;
    called = isCall ? item.stretch : null;
    if (example?.request) isOfBeside = callsBeside(example, site, beside);
    if (!example || isOfBeside) continue;
    const isLabelled = lead === null || vocabulary.section(lead) !== null;
    const call = firstCall(block.text);
    if (showsItself && isOwn(call, site)) isOfOther = false;
    else if (isLabelled || !isOfOther) {
      const isOther = call !== null && isAnswered(examples) && !isPathOf(call, site);
      const isStep = showsItself && call !== null && call.method !== site.method.value;
      isOfOther = !isLabelled && (isOther || isStep);
    }
    if (!isOfOther) examples.push(...bothSides({ ...item, block }, shown, example, vocabulary));
  }
  return examples;
}

type Side = "request" | "response";

/** JSON that names what the tables of the request name, for a method that sends a body. */
function isBody(text: string, mayBeSent: Site["mayBeSent"], method: string): boolean {
  if (!BODY_METHODS.includes(method) || !/^\s{0,100}[{[]/.test(text)) return false;
  const json = readJsonText(text, text.search(/[{[]/)).value?.json ?? null;
  return isObject(json) && mayBeSent(json);
}

/** The side of the call that a paragraph or a table is about. */
const sideOf = ({ section }: OutlineItem): Side | null =>
  section === "request" || section === "response"
    ? section
    : section === "normal-response" || section === "error-response"
      ? "response"
      : null;

/** A block of nothing but JSON, as the body of the side that the blocks above it are about; reading sends none. */
function bodyOfSide(
  item: OutlineItem<Code>,
  shown: ShownOperation,
  side: Side,
  vocabulary: Vocabulary,
): Example | null {
  if (side === "request" && /^(?:GET|HEAD)$/.test(shown.method)) return null;
  return /^\s{0,100}[{[]/.test(item.block.text) ? readExample(item, { ...shown, around: side }, vocabulary) : null;
}

/** Whether a call with another method than the operation's is that of one that is told together with it. */
const callsBeside = ({ request }: Example, site: FoundOperation, beside: readonly FoundOperation[]): boolean =>
  request !== null &&
  request.method !== site.method.value &&
  beside.some(({ method, path }) => {
    if (method.value !== request.method) return false;
    const templates = makePathTemplates();
    templates.add(path.value);
    return templates.matches(uriIn(request.url)?.path ?? "");
  });

/** The example that a block is, or the two of one that shows what is sent and what comes back. */
function bothSides(item: OutlineItem<Code>, shown: ShownOperation, whole: Example, vocabulary: Vocabulary): Example[] {
  const printed = commandOutput(item.block.text);
  if (printed !== null && whole.role === "response") {
    const lines = item.block.text.slice(0, printed).split("\n").length - 1;
    const command = { ...item, block: partOfCode(item.block, 0, lines), status: null };
    const sent = readExample(command, shown, vocabulary, "request");
    return sent?.request ? [sent, whole] : [whole];
  }
  const exchange = shownExchange(item.block, vocabulary);
  if (!exchange) return [whole];
  const request = readExample({ ...item, block: exchange.request }, shown, vocabulary, "request");
  const response = readExample({ ...item, block: exchange.response }, shown, vocabulary, "response");
  return request && response ? [request, response] : [whole];
}

/** Where one reads and nothing is said of the response, the only JSON of the section is what comes. */
export function onlyUnlabelled(
  items: readonly OutlineItem[],
  { site, printed, mayBeSent }: Omit<Site, "beside" | "isSent">,
  vocabulary: Vocabulary,
): Example[] {
  const method = site.method.value;
  if (method !== "GET") return [];
  const shown = items.flatMap((item) => {
    const { block } = item;
    if (block.type !== "code" || !/^\s{0,100}[{[]/.test(block.text)) return [];
    // what is labelled has its role, or belongs to another call
    if (readExample({ ...item, block }, { method, mayBeSent, isPrinted: printed.has(item) }, vocabulary) !== null)
      return [];
    return readExample({ ...item, block }, { method, mayBeSent, isPrinted: true }, vocabulary) ?? [];
  });
  const [only, ...others] = shown;
  return only !== undefined && others.length === 0 && only.body?.value != null && only.body.breaks.length === 0
    ? [only]
    : [];
}

const isAnswered = (examples: readonly Example[]): boolean => examples.some(({ role }) => role === "response");

/** The call that a block begins with. */
function firstCall(text: string): UriMatch | null {
  const [target] = findUris(text.trimStart().split("\n", 1)[0] ?? "");
  return target?.start === 0 ? target : null;
}

const isOwn = (call: UriMatch | null, site: FoundOperation): boolean =>
  call !== null && call.method === site.method.value && isPathOf(call, site);

/** Whether a call is of the operation's path. */
const isPathOf = (call: Pick<UriMatch, "path">, { path, otherPaths }: FoundOperation): boolean =>
  [path, ...otherPaths].some(({ value }) => {
    const templates = makePathTemplates();
    templates.add(value);
    return pathShape(call.path) === pathShape(value) || templates.matches(call.path);
  });
