/**
 * Finds an operation's method and path in the text of a page: "GET /v3/{project_id}/clusters", "POST https://{endpoint}/v1/x",
 * "PATH: /rds/v1/… Method: POST". Offsets of what is found are relative to the text given.
 */
import { NAMED_SEGMENT } from "../../language/path-words.ts";
import { UNSPACED } from "../../language/scripts.ts";
import { SERVER_WORD, UNSPACED_SERVER_WORD } from "../../language/server-words.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { upTo } from "../../source/text.ts";

export interface UriMatch {
  readonly method: string;
  /** Path template: no host, no query, `{name}` for variables. */
  readonly path: string;
  readonly query: readonly string[];
  /** The path without its last segments, where it marks them as optional: "/things/:id/:part?". */
  readonly shorter?: readonly string[];
  /** As written. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

export const METHODS = ["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"] as const;

/** Methods of WebDAV and of single servers, in capitals alone: their words are others' verbs and nouns. */
const RARE = "COPY|MOVE|LOCK|UNLOCK|LIST|PURGE|PROPFIND|PROPPATCH|MKCOL|SEARCH|REPORT|LINK|UNLINK|TRACE";

/** What stands for the address of a server: "{base_url}", "<host>", "$BASE", "localhost:8080". */
const UNSPACED_HOST = String.raw`\{[^{}\s/]{0,20}${UNSPACED_SERVER_WORD}[^{}\s/]{0,10}\}(?=\/)`;
const OPEN_HOST = String.raw`(?:${UNSPACED_HOST}|\\?\[(?:[\w-]+[ ])?[\w-]*${SERVER_WORD}\\?\](?=\/)|\{\{?[\w$-]*${SERVER_WORD}[\w$-]*\}?\}|<(?:[\w-]+[ .])?[\w-]*(?:${SERVER_WORD}|base)[\w-]*>(?::<?\w{1,20}>?)?(?=\/)|\$\{?[A-Za-z_]\w{0,40}\}?(?=\/)|[\w-]+(?:\.[\w-]+){0,8}:\d{2,5}(?=\/))`;
// braces may hold blanks ("{begin _time}", "{?a, b}"), a variable in brackets too ("/(id or name)"); elsewhere a blank ends the URI
// "http|https://", and choices: "/(int:id|string:slug)", "?state=open|closed"
const TARGET = String.raw`(?:https?(?:[|\/]https?)?:\/\/|http\(s\):\/\/|\/|${OPEN_HOST}|[\w.-]+\.[a-z]{2,}\/)(?:(?<=\/)\((?:[a-z]{2,12}:)?[\w-]+(?:\|(?:[a-z]{2,12}:)?[\w-]+){1,4}\)|(?<=[?&][\w.-]{1,40}=[\w.|-]{1,80})\|(?=[\w.-])|(?<=\/)\([\w-]+(?::? [\w-]+){1,5}\)|(?<=[\w/])\((?:\w+=)?'[^'\n]{0,100}'\)|[^\s，。、；"“”'<>{}|[\]]|\{[^{}]{0,200}\}|\{\{[^{}]{0,80}\}\}|<(?:[a-z]{2,12}:)?[\w\u4e00-\u9fff-]+(?:[ |][\w\u4e00-\u9fff-]+){0,4}>|\[[^[\]\n]{0,300}\])*`;
/** "GET", or several that do the same: "GET/HEAD", "PUT | PATCH". The path of "GET /options/x" begins with no method. */
const severalOf = (method: string): string =>
  String.raw`(?:${method})(?:(?: ?[|,] ?|\/| \/ )(?:${method})(?![\w/])){0,3}`;
const LINE = new RegExp(
  String.raw`(?<![A-Za-z])(${severalOf("GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS")})(?:\s?[\]】])?(?:\s*[:：]?\s+|(?:[·•]|(?<=[\]】]))(?=\/))(${TARGET})`,
  "gi",
);
const START = new RegExp(String.raw`^\s*(${TARGET})`, "i");
/** A remark behind a request line: "(signed)", "# all of them", or words in a column of their own. */
const REMARK = String.raw`(?:\s+(?:\([^()\n]{1,80}\)|(?:#|\/\/)[^\n]{0,200})|(?:[ ]{2,40}|\t{1,8})(?!HTTP\/)[A-Za-z\u00c0-\u9fff\uac00-\ud7a3][^\n]{0,200})?`;
/** "GET", or all of it small: "get". */
const WRITTEN = [...METHODS, ...METHODS.map((method) => method.toLowerCase())].join("|");
const REQUEST_LINE = new RegExp(String.raw`^\s*(?:${WRITTEN})\s+/\S*${REMARK}\s*$`);
/** Without its first slash ("v2/things"), or with a variable that stands for an address ("{thing_ref}/parts"), a path has a line to itself; a media type is none. */
const BARE = String.raw`(?!(?:application|audio|image|multipart|text|video)\/[\w.+-]+(?:$|\s))(?:\{[\w-]+\}|<[\w-]+>|\w[\w.-]*)(?:\/[\w{}:<>().-]+(?:\?\})?)+\/?`;
const WHOLE_LINE = new RegExp(
  String.raw`^[ \t]*(?:[[【][ \t]?)?(?<method>${severalOf(WRITTEN)}|(?:${RARE})(?=[ \t]+(?:https?:\/)?\/))(?:[ \t]?[\]】])?(?:(?:[ \t]*[:：]?[ \t]+|[·•](?=\/))(?<target>${TARGET}|${BARE})|[ \t]+(?:[-–—]{1,2}|\||→|->)[ \t]+(?<apart>(?:https?:\/)?\/[^\s<>|]{1,400})|(?<glued>\/[^\s<>]*))(?<remark>${REMARK})[ \t]*$`,
);
/** "/things/{id} [GET]", "/things/{id} - GET", "/things/{id} GET": the method behind the path. */
const METHOD_LAST = new RegExp(
  String.raw`^[ \t]*(?<target>(?:https?:\/)?\/\S{0,400})[ \t]+(?:(?:[-–—|:][ \t]+)?(?=[A-Z])|(?=[[(]))[[(]?(?<method>${severalOf(METHODS.join("|"))})[\])]?[ \t]*$`,
);
const WHOLE_TARGET = new RegExp(String.raw`^(?:${TARGET}|${BARE})$`, "i");

/** Whether every line is a method with a path and nothing else: a call that is shown says a host, a protocol or headers too. */
export function isRequestLines(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => REQUEST_LINE.test(line));
}

/** A line of text, with the offset at which it begins. */
function* linesOf(text: string): Generator<readonly [line: string, start: number]> {
  let start = 0;
  for (const line of text.split("\n")) {
    yield [line, start];
    start += line.length + 1;
  }
}

/** The request lines of a text that holds nothing else, a line each; null where another line stands among them. */
export function requestLines(text: string): UriMatch[] | null {
  if (text.length > LONGEST_LIST) return null;
  const found: UriMatch[] = [];
  for (const [line, start] of linesOf(text)) {
    if (line.trim() === "") continue;
    if (methodsAlone(line).length > 1) return null;
    // a query goes on below its path
    const last = found.at(-1);
    if (last && QUERY_LINE.test(line)) {
      found[found.length - 1] = {
        ...last,
        query: [...new Set([...last.query, ...queryNames(line.trim().replace("?", "&"))])],
      };
      continue;
    }
    // "UPDATE /things/{id}" is no request of HTTP, and the lines beside it are
    if (last && FOREIGN_LINE.test(line) && !WHOLE_LINE.test(line)) continue;
    const {
      method,
      target,
      glued,
      apart,
      remark = "",
    } = (WHOLE_LINE.exec(line) ?? METHOD_LAST.exec(line))?.groups ?? {};
    const written = target ?? apart ?? glued ?? "";
    // "get things/all" may as well be a sentence
    const isWord = method === method?.toLowerCase() && !/^(?:\/|https?:)/i.test(written);
    const parts = method === undefined || isWord ? null : wholeTarget(written);
    if (method === undefined || !parts) return null;
    const words = line
      .trimEnd()
      .slice(0, line.trimEnd().length - remark.length)
      .trim();
    const from = start + line.indexOf(words);
    for (const one of methodsOf(method))
      found.push({ method: one, ...parts, words, start: from, end: from + words.length });
  }
  return found.length === 0 ? null : found;
}

const FOREIGN_LINE = new RegExp(String.raw`^\s*[A-Z]{3,12}\s+/\S*${REMARK}\s*$`);
const QUERY_LINE = /^\s+[?&][\w.-]{1,80}(?:=\S{0,400})?\s*$/;

/** Of "GET/HEAD" both. */
const methodsOf = (written: string): string[] => [...new Set(written.toUpperCase().split(/[^A-Z]+/))];

/** A list of request lines is no longer than this. */
const LONGEST_LIST = 20_000;

/** The methods that a text is and nothing else: "GET", "get / post", "LIST". */
export const methodsAlone = (text: string): string[] => (ONLY_METHODS.test(text.trim()) ? methodsOf(text.trim()) : []);

/** "GET, POST"; small as well. */
const severalMethods = (methods: string): string => String.raw`(?:${methods})(?:\s?[,/|、]\s?(?:${methods})){0,6}`;
const ONLY_METHODS = new RegExp(
  String.raw`^(?:${severalMethods(METHODS.join("|"))}|${severalMethods(METHODS.join("|").toLowerCase())}|${RARE})$`,
);

/** The method that a text is and nothing else. */
export const methodAlone = (text: string): string | null =>
  METHODS.find((method) => method === text.trim().toUpperCase() && /^(?:[A-Z]+|[a-z]+)$/.test(text.trim())) ?? null;

/** The path that a text is and nothing else, with or without its first slash. */
export function wholeTarget(text: string): ReturnType<typeof splitTarget> {
  const target = text.trim();
  if (target.length > LONGEST_TARGET || !WHOLE_TARGET.test(target)) return null;
  const isBare = !/^(?:(?:https?[|/])?[a-z]+:|\/)/i.test(target) && !BEGINS_OPEN.test(target);
  return splitTarget(isBare && !/^[\w.-]+\.[a-z]{2,}\//.test(target) ? `/${target}` : target);
}

const LONGEST_TARGET = 500;
const BEGINS_OPEN = new RegExp(`^${OPEN_HOST}`, "i");

/** The path with a variable in it that a text is and nothing else. */
export function wholeTemplate(text: string): string | null {
  const target = /^\/[\w./{}:<>()*-]+$/.test(text) ? wholeTarget(text) : null;
  return target && pathVariables(target.path).length > 0 ? target.path : null;
}

/** Every method with its URI in a text, in order. */
export function findUris(text: string): UriMatch[] {
  const found: UriMatch[] = [];
  for (const match of text.matchAll(LINE)) {
    const [words, method, target] = match;
    if (method === undefined || target === undefined) continue;
    // "get /x" in running text is prose, "Post /x" on a line of its own is a request line
    if (
      method !== method.toUpperCase() &&
      !/^\s*$/.test(text.slice(text.lastIndexOf("\n", match.index) + 1, match.index))
    )
      continue;
    const parts = splitTarget(target);
    if (parts === null || isFurtherMethod(target, text.slice(match.index + words.length))) continue;
    const [start, end] = [match.index, match.index + words.length];
    for (const one of methodsOf(method)) found.push({ method: one, ...parts, words: words.trim(), start, end });
  }
  return found;
}

/** The slash between two methods, "POST / GET", is no path; "GET / HTTP/1.1" asks for the root. */
const isFurtherMethod = (target: string, behind: string): boolean =>
  target === "/" && methodAlone(/^[ \t]+([A-Za-z]+)[ \t]*(?:\n|$)/.exec(behind)?.[1] ?? "") !== null;

/** The method with which a text begins, upper case: "POST", "GET (form-data)". */
export function methodIn(text: string): string | null {
  // "PostJson": with what is sent
  const word = /^\s*(?:https?[ /-]{1,2})?([A-Za-z]+?)(?:json|form)?\b/i.exec(text)?.[1]?.toUpperCase();
  return METHODS.find((method) => method === word) ?? null;
}

/** The methods with which a text begins, with no more than a sign or a short word between them: "GET, POST", "GET / PUT". */
export function methodsIn(text: string): string[] {
  const alone = methodsAlone(text);
  if (alone.length > 0) return alone;
  const first = methodIn(text);
  const found = first === null ? [] : [first];
  let end = first === null ? 0 : text.toUpperCase().indexOf(first) + first.length;
  for (const { 0: word, index } of text.matchAll(METHOD_WORD)) {
    if (found.length === 0 || index < end) continue;
    if (index - end > FARTHEST_METHOD || /[\d.;\n()（）]/.test(text.slice(end, index))) break;
    if (!found.includes(word)) found.push(word);
    end = index + word.length;
  }
  return found;
}

const METHOD_WORD = new RegExp(String.raw`(?<![A-Za-z])(?:${METHODS.join("|")})(?![A-Za-z])`, "g");
const FARTHEST_METHOD = 6;

/** The URI with which a text begins. */
export function uriIn(text: string): SplitTarget | null {
  const target = START.exec(text)?.[1];
  return target === undefined ? null : splitTarget(target);
}

interface SplitTarget {
  readonly path: string;
  readonly query: string[];
  readonly shorter?: readonly string[];
}

/** "/things：添加" */
const REMARK_BEHIND = new RegExp(String.raw`(?<=[\w})>\]-])[：，；。][${UNSPACED}].*$`, "su");

/** Path template and query names of a URI as a page writes it; null when there is no path in it. */
export function splitTarget(written: string): SplitTarget | null {
  // a full-width sign is a slip of the writer, who meant the plain one, but for the one before what is said of the path
  let target = written
    .replace(REMARK_BEHIND, "")
    // either scheme: "http(s)://host/x", "http|https://host/x"
    .replace(/^(?:http\(s\)|https?[|/]https?)(?=:\/\/)/i, "https")
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .replace(/\{\{([^{}]*)\}\}/g, "{$1}")
    // "#{id}", as Ruby fills in a value
    .replace(/(?<=[/=])#(?=\{[A-Za-z_]\w*\})/g, "")
    .replace(/\\(?=[{}_[\]*.\-?&=])/g, "")
    // of a command that goes on in the next line, where a quote is not closed
    .replace(/\\+(?=\s|$)/, "");
  target = target
    // "(?P<id>[\d]+)" and "(int:id)" as frameworks write them
    .replace(/\((?:\?P?)?<([\w-]+)>(?:[^()]|\([^()]{0,100}\)){0,100}\)/g, "{$1}")
    .replace(
      /(?<=\/)\(((?:[a-z]{2,12}:)?[\w-]+(?:\|(?:[a-z]{2,12}:)?[\w-]+){1,4})\)/g,
      (_, names: string) => `{${names.replace(/[a-z]{2,12}:/g, "")}}`,
    )
    // "/things(?limit,offset)"
    .replace(/\((\?[\w.,=&{}<>-]{1,300})\)$/, "{$1}")
    .replace(/\((?:[a-z]\w*: ?)([\w-]+)\)/g, "{$1}")
    .replace(/<[a-z]{2,12}:([\w-]+)>/g, "{$1}")
    .replace(/(?<=[/.])\[([A-Za-z_][\w-]*)\](?=[/.?]|$)/g, "{$1}")
    .replace(/\/\(([\w-]+(?: [\w-]+)*)\)(?=[/?]|$)/g, (_, name: string) => `/{${name.replaceAll(" ", "_")}}`);
  // "/load[/<model>]": the segment may be left out
  target = target.replace(
    /\[\/(?:<([\w-]{1,60})>|\{([\w-]{1,60})\}|:([\w-]{1,60}))\]$/,
    (_, a, b, c) => `/:${a ?? b ?? c}?`,
  );
  target = withoutStops(target);
  target = target
    .replace(/^https?:\/\/[^/]*/i, "")
    .replace(BEGINS_OPEN, "")
    // "10.0.0.1/things", with or without the slash that a bare path gets
    .replace(/^\/?\d{1,3}(?:\.\d{1,3}){3}(?=\/)/, "")
    .replace(/^(?:\{[^{}]*\}|[\w.-]+\.[a-z]{2,})(?=\/)/i, "");
  const optional = OPTIONAL_END.exec(target)?.[0] ?? "";
  if (optional !== "") target = `${target.slice(0, target.length - optional.length)}${optional.replaceAll("?", "")}`;
  // a query may begin with the sign that goes on with one: "/things/{id}&size=2"
  const queryStart = target.search(target.includes("?") ? /\?|\{[?&]|\[\?/ : /\{&|(?<=[\w}>/])&(?=[\w.-]{1,60}=)/);
  const query = queryStart < 0 ? [] : queryNames(target.slice(queryStart));
  let path = queryStart < 0 ? target : target.slice(0, queryStart);
  path = path
    // what follows a `#` in a variable links to where it is described
    .replace(/\$?\{([^{}]*)\}/g, (_, name: string) => `{${variableName(name)}}`)
    .replace(
      /<([\w\u4e00-\u9fff-]+(?:[ |][\w\u4e00-\u9fff-]+){0,4})>/g,
      (_, name: string) => `{${name.replaceAll(" ", "_")}}`,
    )
    // ":from..:to": a segment that begins with a variable may go on with others
    .replace(/\/[:$][A-Za-z_][^/]*/g, (segment) => segment.replace(/(?<=[/.,;~-])[:$]([A-Za-z_]\w*)/g, "{$1}"))
    .replace(/\/{2,}/g, "/");
  const end = path.search(/[\s#]/);
  if (end >= 0) path = path.slice(0, end);
  path = path.replace(NAMED_SEGMENT, "{$&}");
  if (!path.startsWith("/")) return null;
  const shorter = withoutLast(path, optional.split("/").length - 1);
  return shorter.length === 0 ? { path, query } : { path, query, shorter };
}

/** "/:part?", "/{part?}" at the end, as routers write what may be left out. */
const OPTIONAL_END = /(?:\/(?::[A-Za-z_]\w{0,60}\?|\{[A-Za-z_]\w{0,60}\?\})){1,5}$/;

/** The path without its last segment, without its last two, and so on. */
function withoutLast(path: string, count: number): string[] {
  const segments = path.split("/");
  const found: string[] = [];
  for (let left = segments.length - 1; left >= segments.length - count && left > 1; left -= 1)
    found.push(segments.slice(0, left).join("/"));
  return found;
}

/** Without the marks of the sentence that a URI ends; a bracket that it opens itself is its own: "/search(q='{text}')". */
function withoutStops(target: string): string {
  let end = target.length;
  let open = 0;
  for (const sign of target) open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
  for (; end > 0 && ".,;:)。，；：）".includes(target[end - 1] ?? " "); end -= 1) {
    if (target[end - 1] !== ")") continue;
    if (open >= 0) break;
    open += 1;
  }
  return target.slice(0, end);
}

/** Frameworks mark a variable inside its braces too: "{:id}", "{*path}", "{+path}". */
function variableName(written: string): string {
  const plain = written.replace(/\s+/g, "");
  return (
    `${plain.slice(0, 1)}${upTo(plain.slice(1), "#")}`
      // "{name=rooms/*}", "{id:int}", "{id:[0-9]+}": what the value looks like
      .replace(/^(\w+)=.*$/, "$1")
      .replace(/^([A-Za-z_][\w-]*)\??:(?:[A-Za-z]\w*|[\\[(.].*)$/, "$1")
      .replace(/^[:*+](?=\w)/, "")
  );
}

/** Names in "?a={a}&b={b}", "{?a,b}", "[?page_size, page_no]", "?delete_flag=0". */
function queryNames(query: string): string[] {
  const names: string[] = [];
  const template = /^[{[]\s*[?&]\s*([^}\]]*)/.exec(query);
  const parts =
    template?.[1] !== undefined && !template[1].includes("=")
      ? template[1].split(/[,\s&]+/)
      : query
          .replace(/^[{[]?[?&]/, "")
          .split(/[&?]/)
          .map((part) => part.split("=")[0] ?? "");
  for (const part of parts) {
    const name = part.replace(/[\s{}[\]]/g, "");
    if (/^[\w.:~-]+$/.test(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

/** A name that stands for the host of a URI, wherever the URI itself leaves the host out. */
export const isHostName = (name: string): boolean => /^(?:\w+_)?endpoint$/i.test(name);

/** True when `path` is `template` with its variables filled in: an example call. */
export function isCallOf(path: string, template: string): boolean {
  const a = path.split("/");
  const b = template.split("/");
  return a.length === b.length && a.every((part, i) => part === b[i] || (part !== "" && /\{[^{}]+\}/.test(b[i] ?? "")));
}

/** Below which base a path is a call of the template: "/v2" of "/v2/things/12" and "/things/{id}", "" where it is one itself; else null. */
export function baseOfCall(path: string, template: string): string | null {
  if (isCallOf(path, template)) return "";
  // "/{id}" ends whatever path
  if (!/^\/[^{}/]/.test(template)) return null;
  const parts = path.split("/");
  const start = parts.length - template.split("/").length + 1;
  return start > 1 && isCallOf(`/${parts.slice(start).join("/")}`, template) ? parts.slice(0, start).join("/") : null;
}
