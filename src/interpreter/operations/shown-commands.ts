/** The calls that commands show: curl with its options, over as many lines as the writer broke it into. */
import { isDottedVersion } from "../cells/path-shape.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { METHODS, splitTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";

export interface ShownCall {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  /** Its address leaves the server open: "https://<host>/things", "$BASE/things". */
  readonly isOpen?: true;
}

/** The commands in the code of a page as candidates. */
export function shownCommands(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const isValue = makeValueTest(items);
  const templateOf = makeTemplates(items, isValue);
  const only = onlyEndpoint(items, vocabulary);
  return items.flatMap(({ block }, item) => {
    const calls = block.type === "code" ? curlCalls(block.text) : [];
    const said = calls.length > 0 ? saidAbove(items, item, vocabulary) : [];
    const told = new Set(said.flatMap((text) => vocabulary.methodsTold(text)));
    const named = calls.length > 0 ? endpointsAround(items, item, vocabulary) : new Set<string>();
    return calls.map(({ method, path: shown, query, isOpen }): Candidate => {
      const words = `${method} ${shown}`;
      const path = told.has(method) ? withVariable(shown, isValue, said, vocabulary) : null;
      const template = templateOf(path ?? shown);
      return {
        match: { method, path: path ?? shown, query, words, start: 0, end: 0 },
        item,
        evidence: { span: block.span, words },
        form: "command",
        ...(path === null ? {} : { isTold: true }),
        ...(isOpen ? { isOpen } : {}),
        ...(template === null ? {} : { template }),
        ...((named.has(shown) || only === shown) && template === shown ? { isNamed: true } : {}),
      };
    });
  });
}

/** The paragraphs above an item and the headings that they stand under, up to the one that names no part of an operation. */
function saidAbove(items: readonly OutlineItem[], from: number, vocabulary: Vocabulary): string[] {
  const said: string[] = [];
  for (let at = from - 1; at >= 0 && from - at < FARTHEST; at -= 1) {
    const block = items[at]?.block;
    if (block?.type !== "paragraph" && block?.type !== "heading") continue;
    const text = inlineText(block.content);
    said.push(text);
    if (block.type === "heading" && vocabulary.headingSection(text) === null && vocabulary.captionPlace(text) === null)
      break;
  }
  return said;
}

/** Paths in code type that sentences of a section call endpoints: "served at the `/health` endpoint". */
function endpointsAround(items: readonly OutlineItem[], from: number, vocabulary: Vocabulary): ReadonlySet<string> {
  const paths = new Set<string>();
  const stretch = items[from]?.stretch;
  for (let at = from - 1; at >= 0 && items[at]?.stretch === stretch && from - at < FARTHEST; at -= 1) {
    const block = items[at]?.block;
    if (block?.type !== "paragraph" || !vocabulary.tellsEndpoint(inlineText(block.content))) continue;
    for (const node of block.content) if (node.type === "code-span") paths.add(node.text.trim());
  }
  return paths;
}

/**
 * The one path that a page calls an endpoint, where it calls only one so and its commands call nothing else: they may stand in another
 * section.
 */
function onlyEndpoint(items: readonly OutlineItem[], vocabulary: Vocabulary): string | null {
  const paths = new Set(
    items.flatMap(({ block }) =>
      block.type === "paragraph" && vocabulary.tellsEndpoint(inlineText(block.content))
        ? block.content.flatMap((node) =>
            node.type === "code-span" && node.text.startsWith("/") ? [node.text.trim()] : [],
          )
        : [],
    ),
  );
  const [only] = paths;
  if (paths.size !== 1 || only === undefined) return null;
  const calls = items.flatMap(({ block }) => (block.type === "code" ? curlCalls(block.text) : []));
  return calls.every(({ path }) => path === only) ? only : null;
}

/** What tells the method stands no more blocks above the command. */
const FARTHEST = 40;

/** A path whose one value has a name in the text, with the variable; the path itself where it has no value, null where it has others. */
function withVariable(
  path: string,
  isValue: (segment: string) => boolean,
  said: readonly string[],
  vocabulary: Vocabulary,
): string | null {
  const values = path.split("/").filter((segment, at) => !(at === 1 && isDottedVersion(segment)) && isValue(segment));
  if (values.length === 0) return path;
  const [name] = said.flatMap((text) => vocabulary.toldInPath(text) ?? []);
  return name === undefined || values.length > 1
    ? null
    : path
        .split("/")
        .map((segment) => (values.includes(segment) ? `{${name}}` : segment))
        .join("/");
}

/**
 * Makes templates of paths with a value that the page's JSON shows: "/boats/red", answered by "name": "red", is "/boats/{name}". Of
 * several names for a value the page means the usual one; null where a value has no name.
 */
function makeTemplates(
  items: readonly OutlineItem[],
  isValue: (segment: string) => boolean,
): (path: string) => string | null {
  const names = shownNames(items);
  return (path) => {
    const segments = path.split("/");
    const values = segments.filter(
      (segment, at) =>
        !segment.startsWith("{") && !isVersion(segment, segments[at - 1]) && (names.has(segment) || isValue(segment)),
    );
    const [value = ""] = values;
    const name = names.get(value);
    if (values.length === 0) return path;
    return name === undefined || values.length > 1
      ? null
      : segments.map((segment) => (segment === value ? `{${name}}` : segment)).join("/");
  };
}

/** "/api/3", and "/1.1" at the head of a path: a number that no thing has. */
const isVersion = (segment: string, before: string | undefined): boolean =>
  (/^\d{1,2}(?:\.\d{1,2})?$/.test(segment) && /^(?:api|apis|rest|version)$/i.test(before ?? "")) ||
  (before === "" && isDottedVersion(segment));

/** By what may be a value in a path, the name under which the JSON of a page shows it most often. */
function shownNames(items: readonly OutlineItem[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { block } of items) {
    if (block.type !== "code") continue;
    for (const [, name = "", value = ""] of block.text.matchAll(NAMED_VALUE)) {
      const of = counts.get(value) ?? new Map<string, number>();
      counts.set(value, of.set(name, (of.get(name) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([value, of]) => [value, [...of].reduce((best, one) => (one[1] > best[1] ? one : best))[0]]),
  );
}

const NAMED_VALUE = /"([A-Za-z_][\w-]{0,60})"\s{0,5}:\s{0,5}"\/?([^"\s/]{1,100})"/g;

/** Tells values in a path from its words: they hold digits, or stand as values in the JSON of the page. */
function makeValueTest(items: readonly OutlineItem[]): (segment: string) => boolean {
  const shown = new Set<string>();
  for (const { block } of items)
    if (block.type === "code")
      for (const match of block.text.matchAll(/:\s{0,5}"([^"\s/]{1,100})"/g)) shown.add(match[1] ?? "");
  return (segment) =>
    !segment.startsWith("{") &&
    ((/\d/.test(segment) && !/^(?:v\d+(?:\.\d+)*(?:[a-z]+\d*)?|[a-z]+-?v?\d)$/i.test(segment)) || shown.has(segment));
}

/** A command goes on behind a backslash, and within quotes. */
function joinedLines(text: string): string {
  const lines = text.replace(DATA, "$<option>''").replace(BROKEN_PATH, "").replace(/\\\n/g, " ").split("\n");
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = joined.length - 1;
    if (isOpen) joined[last] = `${joined[last] ?? ""} ${line.trim()}`;
    else joined.push(line);
    // only an address goes on within its quotes, and not for long
    isOpen = UNCLOSED_ADDRESS.test((joined.at(-1) ?? "").slice(-LONGEST_ADDRESS)) && line.length < LONGEST_ADDRESS;
  }
  return joined.join("\n");
}

/** What is sent, over as many lines as it has: an address behind it is the command's, one in it is not. */
const DATA = /(?<option>\s(?:-d|--data(?:-raw|-binary|-urlencode)?|--json)[ =]?)'[^']{0,5000}'/g;
/** A path that is broken behind one of its slashes. */
const BROKEN_PATH = /(?<=\/)\\\n[ \t]{0,40}(?=[^\s-])/g;
const LONGEST_ADDRESS = 1000;
const UNCLOSED_ADDRESS = /"https?:\/\/[^"]*$/;

/** "?op=MAKE [&mode=<octal>]": the query is laid out over several lines; what is optional stands in brackets. */
const withoutBlanks = (url: string): string => url.replace(/\s+/g, "").replace(/\[&([^[\]]*)\]/g, "&$1");

export function curlCalls(text: string): ShownCall[] {
  if (!text.includes("curl")) return [];
  const commands = joinedLines(text).match(/^[^\w\n]{0,40}curl\s.*$/gm) ?? [];
  return commands.flatMap((command) => {
    const whole = command.match(/(?<=")https?:\/\/[^"]+|https?:\/\/[^\s'"]+/g) ?? [];
    const urls = whole.length > 0 ? whole : addressesIn(command);
    const targets = urls.flatMap((url) => {
      const target = splitTarget(withoutBlanks(url));
      return target ? [{ ...target, isOpen: OPEN_ADDRESS.test(url) }] : [];
    });
    const told = /\s(?:-X|--request)[\s=]*["']?([A-Z]+)/.exec(command)?.[1];
    const isGet = /\s(?:-G|--get)\b/.test(command) || !/\s(?:-d|-F|--data\S*|--form|--json)\b/.test(command);
    const method = METHODS.find((known) => known === (told ?? (isGet ? "GET" : "POST")));
    if (method === undefined) return [];
    return targets.map(({ path, query, isOpen }) => ({ method, path, query, ...(isOpen ? { isOpen } : {}) }));
  });
}

const OPEN_ADDRESS = /^(?:https?:\/\/)?[^/]{0,60}[<{$]/;

/** The addresses without a protocol among the words of a command: "$BASE/things", "localhost:8080/things". */
function addressesIn(command: string): string[] {
  const words = command.match(/"[^"]*"(?:\/[^\s"']*)?|'[^']*'|[^\s"']+/g) ?? [];
  return words.flatMap((word, i) => {
    const plain = word.replace(/["']/g, "");
    return ADDRESS.test(plain) && !TAKES_OTHER.test(words[i - 1] ?? "") ? [plain] : [];
  });
}

const ADDRESS =
  /^(?:\$\{?[A-Za-z_]\w{0,40}\}?|\{\{?[\w.-]{1,40}\}?\}|<[\w .-]{1,40}>|localhost|[\w-]+(?:\.[\w-]+){1,8}|[\w-]+(?=:\d))(?::(?:\d{2,5}|<\w{1,20}>|\$\{?\w{1,40}\}?))?\/\S*$/;
/** Options whose word behind them is no address. */
const TAKES_OTHER =
  /^-{1,2}(?:[HuoAbceEmwxKTDdF]|header|user|output|data\S*|form|json|cookie\S*|cert|key|cacert|upload-file)$/;
