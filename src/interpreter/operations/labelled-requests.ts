/** Candidates that are told line by line: "Request URL:" with the URI, "Method:" with the method, as lines, items, headings or rows. */
import type { Inline } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import type { Candidate } from "./candidate.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import {
  findUris,
  methodAlone,
  METHODS,
  methodsAlone,
  methodsIn,
  requestLines,
  uriIn,
  type UriMatch,
  wholeTarget,
} from "../cells/uri.ts";

interface Line {
  readonly text: string;
  readonly item: number;
  readonly span: Span;
}

interface Said<T> {
  readonly value: T;
  readonly line: Line;
}

/** A label with what it tells; an address that stands alone has none. */
interface Labelled {
  readonly label: "uri" | "method" | "address";
  /** More than one where a label has a list: "* /things", "* /things/all". */
  readonly values: readonly [Line, ...Line[]];
  /** A method without a label. */
  readonly isAlone?: true;
}

type Target = Pick<UriMatch, "path" | "query">;

/** The lines that tell URI and method stand next to each other, or under neighbouring headings. */
const FARTHEST = 6;

/** Each URI with the method told nearest to it. */
export function labelledRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  let uris: Said<Target>[] = [];
  let methods: Said<string>[] = [];
  let address: Said<Target> | null = null;
  /** The URI that has its method, while a further one may follow. */
  let shared: Said<Target> | null = null;
  const lines = linesOf(items, vocabulary).flatMap((line) => atLabels(line, vocabulary));
  const labelled = withMethodsAlone(
    labelledLines(lines, items, vocabulary),
    lines.filter(({ item }) => items[item]?.block.type === "paragraph"),
  );
  const isBelowBase = statesBase(items, vocabulary) || areWords(labelled);
  const isByHeading = labelled.every(({ label }) => label !== "method") && methodHeadings(items) > 1;
  for (const [nth, { label, values, isAlone }] of labelled.entries()) {
    const [first] = values;
    const pending = [...uris, ...methods].at(-1);
    // what has waited since before another title belongs to nothing behind it
    if (pending && isTitleBetween(items, pending.line.item, first.item, vocabulary)) [uris, methods] = [[], []];
    // "Request method: [POST] /things"
    const plain = first.text.replace(/^[【[(（]\s?([A-Z]+)\s?[】\])）]\s?(?=\S)/, "$1 ");
    const whole = label === "uri" || requestLines(plain) !== null ? findUris(plain) : [];
    if (whole.length > 0) {
      for (const match of whole)
        found.push({
          match,
          item: first.item,
          evidence: { span: first.span, words: match.words },
          form: "labelled",
        });
      [uris, methods, address, shared] = [[], [], null, null];
      continue;
    }
    if (label === "method") {
      const told = values.flatMap((line) => methodsIn(line.text).map((value) => ({ value, line })));
      if (told.length > 0) methods = told;
      const next = labelled[nth + 1];
      const isFree = uris.length === 0 && address === null && isAlone !== true;
      if (shared && isFree && told.length > 0 && isFurtherMethod(shared.line, first, next, items)) {
        for (const { value, line } of told) found.push(candidate(value, { value: shared.value, line }));
        methods = [];
        continue;
      }
    } else {
      const told = values.flatMap((line) => {
        const value = uriIn(line.text) ?? (label === "uri" ? looseTarget(line.text, isBelowBase) : null);
        return value ? [{ value, line }] : [];
      });
      const above = isByHeading && label === "uri" ? methodAbove(items[first.item]) : null;
      if (above !== null) for (const uri of told) found.push(candidate(above, uri));
      else if (label === "address") address = told[0] ?? null;
      else if (told.length > 0) uris = told;
    }
    const alone = address && uris.length === 0 && isNear(address, methods[0], items, vocabulary) ? [address] : uris;
    const [uri] = alone;
    const [method] = methods;
    if (!uri || !method || Math.abs(uri.line.item - method.line.item) > FARTHEST) continue;
    for (const { value } of methods) for (const told of alone) found.push(candidate(value, told));
    shared = alone.length === 1 && uri.line.item < method.line.item ? uri : null;
    [uris, methods, address] = [[], [], null];
  }
  return found.length > 0 ? found : withoutMethods(items, vocabulary);
}

/**
 * "URL: /things", "Method: POST" with its parameters, and further down in the section "Method: DELETE" with those of its own: another
 * call of the same address, unless an address follows it.
 */
function isFurtherMethod(uri: Line, method: Line, next: Labelled | undefined, items: readonly OutlineItem[]): boolean {
  const [section, own] = [items[uri.item]?.stretch, items[method.item]?.stretch];
  const other = next && next.label !== "method" ? next.values[0].item : null;
  const isBeforeAddress = other !== null && items[other]?.stretch === own;
  return section === own && method.item > uri.item && !isBeforeAddress;
}

/**
 * Where several paths have a label and no method has one, a line that is a method and nothing else tells it: "path: /things", what the
 * path selects, "GET".
 */
function withMethodsAlone(labelled: readonly Labelled[], lines: readonly Line[]): readonly Labelled[] {
  if (labelled.filter(({ label }) => label === "uri").length < 2 || labelled.some(({ label }) => label === "method"))
    return labelled;
  const alone = lines.flatMap((line): Labelled[] =>
    line.text === line.text.toUpperCase() && methodAlone(line.text) !== null
      ? [{ label: "method", values: [line], isAlone: true }]
      : [],
  );
  return [...labelled, ...alone].toSorted((a, b) => a.values[0].item - b.values[0].item);
}

/**
 * A page of addresses to open in a browser, one labelled in each section, that names no method: each is read. Either it names none at
 * all, or it shows what to open, "/things?id=7", and the section names none. Whoever takes data says how it is sent.
 */
function withoutMethods(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const lines = linesOf(items, vocabulary, true);
  const told = labelledLines(lines, items, vocabulary).flatMap(({ label, values: [line] }) => {
    const value = label === "uri" ? uriIn(line.text) : null;
    return value !== null && wholeTarget(line.text) !== null ? [{ value, line }] : [];
  });
  const sections = new Set(told.map(({ line }) => items[line.item]?.stretch));
  if (sections.size < 2) return [];
  const sending = lines.filter(({ text }) => NAMES_METHOD.test(text) || SENDS.test(text));
  if (sending.length === 0 && told.every(({ line }) => WITH_HOST.test(line.text))) return told.map(opened);
  const shown = new Set(lines.flatMap(({ text }) => OPENED.exec(text)?.[1] ?? []));
  if (told.filter(({ value }) => shown.has(value.path)).length < MOST_BY_CHANCE) return [];
  const sent = new Set(sending.map(({ item }) => items[item]?.stretch));
  return told.filter(({ line }) => !sent.has(items[line.item]?.stretch)).map(opened);
}

const opened = (one: Said<Target>): Candidate => ({
  ...candidate("GET", one),
  evidence: { span: one.line.span, words: one.line.text },
});

/** "Example: /things?id=7" */
const OPENED = /(?:^|[\s:：`])(?:https?:\/\/[^\s/]{1,100})?(\/[^\s?`]{1,200})\?[^\s=]{1,100}=\S/;
/** As many labelled addresses that are shown with what is asked for make the habit of a page. */
const MOST_BY_CHANCE = 3;

const NAMES_METHOD = new RegExp(String.raw`\b(?:${METHODS.join("|")})\b`);
const WITH_HOST = /^http(?:s|\(s\))?:\/\//i;
/** What a command sends is no read. */
const SENDS = /(?:^|\s)(?:--data(?:-\w+)?|-d|-F|--form|-T|--upload-file|--json)(?:[\s=]|$)/;

function candidate(method: string, { value, line }: Said<Target>): Candidate {
  return {
    match: { method, ...value, words: `${method} ${line.text}`, start: 0, end: 0 },
    item: line.item,
    evidence: { span: line.span, words: line.text },
    form: "labelled",
  };
}

/** "## POST" over sections that name their addresses: the method of all of them. */
function methodAbove(item: OutlineItem | undefined): string | null {
  const [method] = item?.headings.flatMap((text) => methodAlone(text.toUpperCase()) ?? []) ?? [];
  return method ?? null;
}

/** How many methods the headings of a page are. */
const methodHeadings = (items: readonly OutlineItem[]): number =>
  new Set(
    items.flatMap(({ block }) =>
      block.type === "heading" ? (methodAlone(inlineText(block.content).toUpperCase()) ?? []) : [],
    ),
  ).size;

/** A heading between two lines that names no part of an operation; one beside a heading that is a label tells another part. */
function isTitleBetween(items: readonly OutlineItem[], from: number, to: number, vocabulary: Vocabulary): boolean {
  const isPart = (text: string): boolean =>
    vocabulary.headingSection(text) !== null ||
    vocabulary.operationLabel(text) !== null ||
    vocabulary.captionPlace(text) !== null;
  const { headings = [], level = 0 } = items[from] ?? {};
  const isBelowLabel = vocabulary.operationLabel(headings.at(-1) ?? "") !== null;
  return items.slice(from + 1, to).some(({ block }) => {
    if (block.type !== "heading" || (isBelowLabel && block.level === level)) return false;
    return !isPart(inlineText(block.content));
  });
}

/** An address without a label is that of the method right beside it. */
function isNear(
  address: Said<Target>,
  method: Said<string> | undefined,
  items: readonly OutlineItem[],
  vocabulary: Vocabulary,
): boolean {
  const [from, to] = [address.line.item, method?.line.item ?? -1];
  if (to < 0 || Math.abs(to - from) > 2) return false;
  // "## Method" right below the address is the label of what stands there
  const between = items[from + 1]?.block;
  const isLabelled =
    to === from + 2 && between?.type === "heading" && vocabulary.operationLabel(labelIn(between.content)) === "method";
  return isLabelled || items[from]?.stretch === items[to]?.stretch;
}

const labelIn = (content: readonly Inline[]): string =>
  inlineText(content)
    .replace(/\s?[:：]\s?$/, "")
    .trim();

/** "/things" and nothing else, right below a heading. */
const standsBelowHeading = ({ text, item }: Line, items: readonly OutlineItem[]): boolean =>
  text.startsWith("/") &&
  items[item - 1]?.block.type === "heading" &&
  items[item]?.block.type === "paragraph" &&
  foldSpace(flatText([items[item].block])) === text;

/** With a host, or a variable that stands for one. */
const ADDRESS = /^(?:http(?:s|\(s\))?:\/\/|\{\{?[\w$-]{0,40}(?:url|host|endpoint|domain)[\w$-]{0,40}\}?\}\/)\S+$/i;

/** "URL: /things Method: GET": where lines have run together, each known label begins one. */
function atLabels(line: Line, vocabulary: Vocabulary): Line[] {
  if (line.text.length > LONGEST_RUN) return [line];
  const starts = [...line.text.matchAll(/[:：](?!\/\/)/g)].flatMap(({ index }) => {
    const words = line.text.slice(0, index).split(" ");
    for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
      const label = words.slice(-count).join(" ");
      if (vocabulary.operationLabel(label) !== null || vocabulary.isCallLabel(label)) return [index - label.length];
    }
    return [];
  });
  if (starts.length < 2) return [line];
  const runs = starts.map((start, at) => ({ ...line, text: line.text.slice(start, starts[at + 1]).trim() }));
  if (starts[0] === 0) return runs;
  // "What for: all things URL: /things Method: GET": behind other labels both have what they tell
  const tells = (label: "uri" | "method"): boolean =>
    runs.some(({ text }) => {
      const [, before = "", value = ""] = /^([^:：]{1,30})[:：]\s?(.*)$/.exec(text) ?? [];
      if (vocabulary.operationLabel(before) !== label) return false;
      return label === "uri" ? uriIn(value) !== null : methodsIn(value).length > 0;
    });
  return tells("uri") && tells("method") ? runs : [line];
}

/** A line of several labels is no longer than this, and a label of no more words. */
const LONGEST_RUN = 400;
const MOST_WORDS = 3;

/** "Label: value" on one line, or the value on the line after the label; a list goes on over lines of nothing but URIs or methods. */
function labelledLines(lines: readonly Line[], items: readonly OutlineItem[], vocabulary: Vocabulary): Labelled[] {
  return lines.flatMap((line, at): Labelled[] => {
    if ((ADDRESS.test(line.text) || standsBelowHeading(line, items)) && wholeTarget(line.text))
      return [{ label: "address", values: [line] }];
    const run = withoutSign(line.text, vocabulary);
    if (run) return [{ label: run.label, values: [{ ...line, text: run.value }] }];
    const [, before = line.text, rest = ""] = /^([^:：]{1,30})[:：](.*)$/.exec(line.text) ?? [];
    const label = vocabulary.operationLabel(before) ?? requestLabel(before, rest, vocabulary);
    if (label === null) return [];
    if (rest.trim() !== "") return [{ label, values: [{ ...line, text: rest.trimStart() }] }];
    const behind = lines.slice(at + 1, at + 2 + MOST_VALUES).map(withoutBullet);
    // a sentence may stand between a label and what it announces
    const [said, told] = behind;
    const isBeside = said && told && told.item - said.item <= 1;
    const from = isBeside && !isValue(said, label) && isValue(told, label) ? 1 : 0;
    const [value, ...others] = behind.slice(from);
    if (!value) return [];
    const isListed = value.text !== lines[at + 1 + from]?.text;
    // "Methods:" over items of a list that are a method each
    const isMethods = label === "method" && methodsAlone(value.text).length > 0;
    const end = isListed
      ? others.findIndex((other) => other.item !== value.item || !isValue(other, label))
      : isMethods
        ? others.findIndex((other, i) => other.item !== value.item + i + 1 || methodsAlone(other.text).length === 0)
        : 0;
    return [{ label, values: [value, ...others.slice(0, end < 0 ? others.length : end)] }];
  });
}

/** "Request: GET" beside "API: /things": what stands behind the word says which of the two it is. */
function requestLabel(before: string, value: string, vocabulary: Vocabulary): "uri" | "method" | null {
  const text = value.trim();
  if (!vocabulary.isCallLabel(before)) return null;
  if (text === text.toUpperCase() && methodAlone(text) !== null) return "method";
  return /^(?:\/(?!\/)|https?:\/\/)\S+$/.test(text) ? "uri" : null;
}

/** "URL /things/:id", "Method PUT": a label in strong type needs no sign, nor does one with the value on the next line. */
function withoutSign(
  text: string,
  vocabulary: Vocabulary,
): { readonly label: "uri" | "method"; readonly value: string } | null {
  const at = text.lastIndexOf(" ");
  const value = text.slice(at + 1);
  if (at < 0 || at > LONGEST_LABEL || /[:：]$/.test(text.slice(0, at))) return null;
  const isMethod = value === value.toUpperCase() && methodAlone(value) !== null;
  if (!isMethod && !/^(?:\/|http(?:s|\(s\))?:\/\/)/.test(value)) return null;
  const label = vocabulary.operationLabel(text.slice(0, at));
  return label === (isMethod ? "method" : "uri") ? { label, value } : null;
}

const LONGEST_LABEL = 30;

/** Languages in which files are written, and no requests. */
const SETTINGS = /^(?:ya?ml|json[5c]?|toml|ini|properties|hcl|xml)$/i;

/** A label has no more values than this. */
const MOST_VALUES = 8;

/** Behind a label a path may go without its first slash ("things/list"), or stand behind a short remark: "Sandbox: https://host/things". */
function looseTarget(text: string, isBelowBase: boolean): Target | null {
  // "login", where the page has said below which address
  if (isBelowBase && /^[a-z][\w-]{1,40}$/i.test(text)) return { path: `/${text}`, query: [] };
  const { remark = "", target = "" } = REMARKED.exec(text)?.groups ?? {};
  return wholeTarget(text) ?? (remark.trim().split(" ").length <= MOST_WORDS ? wholeTarget(target) : null);
}

/** A line says below which address, one of several or the only one, the calls of the page are. */
const statesBase = (items: readonly OutlineItem[], vocabulary: Vocabulary): boolean =>
  items.some(({ block }) => {
    const text = block.type === "paragraph" ? inlineText(block.content) : "";
    const at = text.length > LONGEST_BASE ? -1 : text.search(/https?:\/\//i);
    return at > 0 && vocabulary.saysBasePath(text.slice(0, at));
  });

/** "Path: swiper" beside "Method: get", in so many calls that no path of the page needs a slash. */
function areWords(labelled: readonly Labelled[]): boolean {
  const of = (label: Labelled["label"]): Labelled[] => labelled.filter((one) => one.label === label && !one.isAlone);
  const [uris, methods] = [of("uri"), of("method")];
  return (
    uris.length >= FEWEST_WORDS &&
    methods.length >= uris.length &&
    uris.every(({ values: [{ text }] }) => /^[a-z][\w-]{1,40}$/i.test(text))
  );
}

const FEWEST_WORDS = 3;

const LONGEST_BASE = 300;

const REMARKED = /^(?<remark>[^/{:：]{1,40})[\s:：]{1,3}(?<target>(?:https?:\/\/|\/(?!\/)|\{)\S+)$/;

const withoutBullet = (line: Line): Line => ({ ...line, text: line.text.replace(/^[*+•-]\s+/, "") });

const isValue = ({ text }: Line, label: "uri" | "method"): boolean =>
  label === "uri" ? wholeTarget(text) !== null : methodsIn(text).length > 0;

/** "/things/`id`": what is set off within a path is a variable of it. A label in strong type, "**URL:**", begins a line. */
function textWithVariables(content: readonly Inline[], vocabulary: Vocabulary): string {
  let text = "";
  // the end of a text that grows is dear to take
  let end = "";
  for (const [at, node] of content.entries()) {
    const own = inlineText([node]);
    const isLabel = node.type === "strong" && text !== "" && isLabelAt(content, at, vocabulary);
    const isVariable = node.type === "code-span" && /(?:^|\s)\/(?:\S*\/)?$/.test(end) && /^\w+$/.test(own);
    const words = `${isLabel ? "\n" : ""}${isVariable ? `{${own}}` : own}`;
    text += words;
    end = (end + words).slice(-LONGEST_PATH);
  }
  return text;
}

function isLabelAt(content: readonly Inline[], at: number, vocabulary: Vocabulary): boolean {
  const [node, next] = content.slice(at, at + 2).map((one) => inlineText([one]).trim());
  const label = /^(.*?)[:：]?$/s.exec(node ?? "")?.[1] ?? "";
  const isSigned = label !== node || /^[:：]/.test(next ?? "");
  return isSigned && label.length <= LONGEST_LABEL && vocabulary.operationLabel(label) !== null;
}

const LONGEST_PATH = 200;

/** @param all lines of long blocks, too */
function linesOf(items: readonly OutlineItem[], vocabulary: Vocabulary, all = false): Line[] {
  return items.flatMap(({ block }, item) => {
    if (block.type === "table")
      // two cells of a row say what a line says with a colon
      return block.rows.flatMap(({ cells, span }) => {
        const texts = cells.map((cell) => flatText(cell.blocks));
        return texts.length === 2 ? [{ text: `${texts[0]?.replace(/[:：]$/, "")}: ${texts[1]}`, item, span }] : [];
      });
    // keys of a file of settings are no labels
    if (block.type === "code" && SETTINGS.test(block.language ?? "")) return [];
    const text = block.type === "code" ? block.text : textWithVariables(block.content, vocabulary);
    // a long block shows a call, and tells what to call only in its first lines
    const isLong = !all && block.type === "code" && block.lineOffsets.length > FARTHEST;
    return (isLong ? labelledHead(text, vocabulary) : text)
      .split("\n")
      .flatMap((line) => (line.trim() === "" ? [] : [{ text: foldSpace(line), item, span: block.span }]));
  });
}

/** The lines "Method: POST" and "URL: /things" with which a text begins, before the headers and the body that it shows. */
function labelledHead(text: string, vocabulary: Vocabulary): string {
  const lines = text.trimStart().split("\n", FARTHEST);
  const end = lines.findIndex((line) => {
    const at = line.search(/[:：]/);
    const label = at < 0 ? "" : line.slice(0, at).trim();
    return label === "" || line.slice(at + 1).trim() === "" || vocabulary.operationLabel(label) === null;
  });
  return lines.slice(0, end < 0 ? lines.length : end).join("\n");
}
