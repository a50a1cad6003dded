/** Lines that tell a part of a request behind a label, "Request URL: /things", as lines, items, headings or rows. */
import type { Inline } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { methodAlone, methodsAlone, methodsIn, requestLines, uriIn, type UriMatch, wholeTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";

/** The lines that tell URI and method stand next to each other, or under neighbouring headings. */
export const FARTHEST = 6;

export interface Line {
  readonly text: string;
  readonly item: number;
  readonly span: Span;
}

export interface Said<T> {
  readonly value: T;
  readonly line: Line;
}

/** A label with what it tells; an address that stands alone has none. */
export interface Labelled {
  readonly label: "uri" | "method" | "address";
  /** More than one where a label has a list: "* /things", "* /things/all". */
  readonly values: readonly [Line, ...Line[]];
  /** A method without a label. */
  readonly isAlone?: true;
}

export type Target = Pick<UriMatch, "path" | "query">;

export function labelledCandidate(method: string, { value, line }: Said<Target>): Candidate {
  return {
    match: { method, ...value, words: `${method} ${line.text}`, start: 0, end: 0 },
    item: line.item,
    evidence: { span: line.span, words: line.text },
    form: "labelled",
  };
}

export const labelIn = (content: readonly Inline[]): string =>
  inlineText(content)
    .replace(/\s?[:：]\s?$/, "")
    .trim();

/** "/things" and nothing else, right below a heading. */
const standsBelowHeading = ({ text, item }: Line, items: readonly OutlineItem[]): boolean =>
  text.startsWith("/") &&
  items[item - 1]?.block.type === "heading" &&
  items[item]?.block.type === "paragraph" &&
  foldSpace(flatText([items[item].block])) === text;

/** With a host, or a variable that stands for one; "api.house.example/v1/things" leaves out the scheme. */
const ADDRESS =
  /^(?:http(?:s|\(s\))?:\/\/|(?:[a-z\d-]{1,40}\.){1,5}[a-z]{2,12}\/(?=[\w{:<-]+[/?]|v\d)|\{\{?[\w$-]{0,40}(?:url|host|endpoint|domain)[\w$-]{0,40}\}?\}\/)\S+$/i;

/** "URL: /things Method: GET": where lines have run together, each known label begins one. */
export function atLabels(line: Line, vocabulary: Vocabulary): Line[] {
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

export const MOST_WORDS = 3;

/** "Label: value" on one line, or the value on the line after the label; a list goes on over lines of nothing but URIs or methods. */
export function labelledLines(
  lines: readonly Line[],
  items: readonly OutlineItem[],
  vocabulary: Vocabulary,
): Labelled[] {
  const listed = listedPaths(lines, items, vocabulary);
  return lines.flatMap((line, at): Labelled[] => {
    const path = listed.get(line);
    if (path !== undefined) return [{ label: "uri", values: [{ ...line, text: path }] }];
    if ((ADDRESS.test(line.text) || standsBelowHeading(line, items)) && wholeTarget(line.text))
      return [{ label: "address", values: [line] }];
    const call = callBehindMethod(line.text, vocabulary);
    if (call !== null) return [{ label: "uri", values: [{ ...line, text: call }] }];
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
    // "Method" over paragraphs that are a call each: one call in several ways
    const areCalls = requestLines(value.text) !== null;
    const end =
      areCalls && !isListed
        ? others.findIndex((other, i) => other.item !== value.item + i + 1 || requestLines(other.text) === null)
        : isListed
          ? others.findIndex((other) => other.item !== value.item || !isValue(other, label))
          : isMethods
            ? others.findIndex((other, i) => other.item !== value.item + i + 1 || methodsAlone(other.text).length === 0)
            : 0;
    return [{ label, values: [value, ...others.slice(0, end < 0 ? others.length : end)] }];
  });
}

/**
 * "`/things`: all things" as items of a list that each hold a line "Method: GET": the path with which such an item begins. One item alone
 * lists no calls.
 */
function listedPaths(
  lines: readonly Line[],
  items: readonly OutlineItem[],
  vocabulary: Vocabulary,
): ReadonlyMap<Line, string> {
  const paths = lines.flatMap((line, at): [number, string][] => {
    const path = items[line.item]?.inList ? LISTED_PATH.exec(withoutBullet(line).text)?.[1] : undefined;
    return path === undefined ? [] : [[at, path]];
  });
  const tellsMethod = (line: Line): boolean => {
    const [, label = "", value = ""] = /^([^:：]{1,30})[:：](.*)$/.exec(withoutBullet(line).text) ?? [];
    const isItem = (items[line.item]?.inList ?? null) !== null;
    return isItem && vocabulary.operationLabel(label) === "method" && methodsIn(value).length > 0;
  };
  const told = paths.flatMap(([at, path], nth): [Line, string][] => {
    const [line, ...inside] = lines.slice(at, Math.min(paths[nth + 1]?.[0] ?? lines.length, at + 1 + FARTHEST));
    return line && inside.some(tellsMethod) ? [[line, path]] : [];
  });
  return new Map(told.length > 1 ? told : []);
}

const LISTED_PATH = /^(\/[\w./{}:<>-]{1,200}?)(?:$|\s?[:：](?:\s|(?=[^\w\s]))|\s[-–—(（])/;

/** "Request: GET" beside "API: /things": what stands behind the word says which of the two it is. */
function requestLabel(before: string, value: string, vocabulary: Vocabulary): "uri" | "method" | null {
  const text = value.trim();
  if (!vocabulary.isCallLabel(before)) return null;
  if (text === text.toUpperCase() && methodAlone(text) !== null) return "method";
  return /^(?:\/(?!\/)|https?:\/\/)/.test(text) && UNBROKEN.test(text) ? "uri" : null;
}

/** A target without blanks but those within its variables: "/things/{thing id}". */
const UNBROKEN = /^(?:\{[^{}]{1,60}\}|<[^<>]{1,60}>|[^\s{}<>])+$/;

/** "GET request sent: /things", "POST 请求地址：/things": the label begins with the method. */
function callBehindMethod(text: string, vocabulary: Vocabulary): string | null {
  const { method = "", label = "", target = "" } = BEHIND_METHOD.exec(text)?.groups ?? {};
  if (methodAlone(method) === null || !/^(?:\/|https?:)/i.test(target) || !wholeTarget(target)) return null;
  return vocabulary.isCallLabel(label) || vocabulary.operationLabel(label) === "uri" ? `${method} ${target}` : null;
}

const BEHIND_METHOD =
  /^(?<method>[A-Z]{3,7})(?:\s?-\s?|\s?)(?<label>[^:：]{2,30}?)\s?[:：]\s?(?<target>(?:\{[^{}]{1,60}\}|<[^<>]{1,60}>|[^\s{}<>])+)$/;

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
export function linesOf(items: readonly OutlineItem[], vocabulary: Vocabulary, all = false): Line[] {
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
