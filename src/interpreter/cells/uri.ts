/**
 * Finds an operation's method and path in the text of a page: "GET /v3/{project_id}/clusters", "POST https://{endpoint}/v1/x",
 * "PATH: /rds/v1/… Method: POST". Offsets of what is found are relative to the text given.
 */

export interface UriMatch {
  readonly method: string;
  /** Path template: no host, no query, `{name}` for variables. */
  readonly path: string;
  readonly query: readonly string[];
  /** As written. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

export const METHODS = ["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"] as const;

// braces may hold blanks ("{begin _time}", "{?a, b}"), a variable in brackets too ("/(id or name)"); elsewhere a blank ends the URI
const TARGET = String.raw`(?:https?:\/\/|\/|\{\{?[\w$-]*(?:endpoint|host|url|domain)[\w$-]*\}?\}|[\w.-]+\.[a-z]{2,}\/)(?:(?<=\/)\([\w-]+(?: [\w-]+){1,5}\)|[^\s，。、；"“”'<>{}|[\]]|\{[^{}]{0,200}\}|\{\{[^{}]{0,80}\}\}|<[\w-]+>|\[[^[\]\n]{0,300}\])*`;
const LINE = new RegExp(String.raw`(?<![A-Za-z])(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\s*[:：]?\s+(${TARGET})`, "gi");
const START = new RegExp(String.raw`^\s*(${TARGET})`);
const REQUEST_LINE = new RegExp(String.raw`^\s*(?:${METHODS.join("|")})\s+/\S*\s*$`);

/** Whether every line is a method with a path and nothing else: a call that is shown says a host, a protocol or headers too. */
export function isRequestLines(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => REQUEST_LINE.test(line));
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
    if (parts)
      found.push({
        method: method.toUpperCase(),
        ...parts,
        words: words.trim(),
        start: match.index,
        end: match.index + words.length,
      });
  }
  return found;
}

/** The method with which a text begins, upper case: "POST", "GET (form-data)". */
export function methodIn(text: string): string | null {
  const word = /^\s*([A-Za-z]+)\b/.exec(text)?.[1]?.toUpperCase();
  return METHODS.find((method) => method === word) ?? null;
}

/** The URI with which a text begins. */
export function uriIn(text: string): { readonly path: string; readonly query: string[] } | null {
  const target = START.exec(text)?.[1];
  return target === undefined ? null : splitTarget(target);
}

/** Path template and query names of a URI as a page writes it; null when there is no path in it. */
export function splitTarget(written: string): { path: string; query: string[] } | null {
  // a full-width sign is a slip of the writer, who meant the plain one
  let target = written
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .replace(/\{\{([^{}]*)\}\}/g, "{$1}")
    .replace(/\\(?=[{}_[\]*.\-?&=])/g, "");
  target = target
    .replace(/\/\(([\w-]+(?: [\w-]+)*)\)(?=[/?]|$)/g, (_, name: string) => `/{${name.replaceAll(" ", "_")}}`)
    .replace(/[.,;:。，；：)）]+$/, "");
  target = target.replace(/^https?:\/\/[^/]*/i, "").replace(/^(?:\{[^{}]*\}|[\w.-]+\.[a-z]{2,})(?=\/)/i, "");
  const queryStart = target.search(/\?|\{[?&]|\[\?/);
  const query = queryStart < 0 ? [] : queryNames(target.slice(queryStart));
  let path = queryStart < 0 ? target : target.slice(0, queryStart);
  path = path
    // what follows a `#` in a variable links to where it is described
    .replace(/\$?\{\s*([^{}]*?)\s*\}/g, (_, name: string) => `{${variableName(name)}}`)
    .replace(/<([\w-]+)>/g, "{$1}")
    .replace(/\/[:$]([A-Za-z_]\w*)/g, "/{$1}")
    .replace(/\/{2,}/g, "/")
    .replace(/[\s#].*$/, "");
  return path.startsWith("/") ? { path, query } : null;
}

/** Frameworks mark a variable inside its braces too: "{:id}", "{*path}", "{+path}". */
function variableName(written: string): string {
  return written
    .replace(/\s+/g, "")
    .replace(/(?<=.)#.*$/, "")
    .replace(/^[:*+](?=\w)/, "");
}

/** Names in "?a={a}&b={b}", "{?a,b}", "[?page_size, page_no]", "?delete_flag=0". */
function queryNames(query: string): string[] {
  const names: string[] = [];
  const template = /^[{[]\s*[?&]\s*([^}\]]*)/.exec(query);
  const parts =
    template?.[1] !== undefined && !template[1].includes("=")
      ? template[1].split(/[,\s&]+/)
      : query
          .replace(/^[{[]?\?/, "")
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

/** The names of a path template's variables, in order. */
export function pathVariables(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
}

/** True when `path` is `template` with its variables filled in: an example call. */
export function isCallOf(path: string, template: string): boolean {
  const a = path.split("/");
  const b = template.split("/");
  return a.length === b.length && a.every((part, i) => part === b[i] || /\{[^{}]+\}/.test(b[i] ?? ""));
}
