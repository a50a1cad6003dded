/** The parts of a request's URL. */

export interface Target {
  /** Lower case, with the port; "" where the recording has none. */
  readonly host: string;
  /** Decoded segments of the path, without those that trailing slashes make. */
  readonly segments: readonly string[];
  /** Undecoded, from behind the question mark; "" without one. */
  readonly query: string;
}

/** Longer paths are none of an API; what is beyond is left out. */
const SEGMENTS_LIMIT = 100;

export function readTarget(url: string): Target {
  // "{{base_url}}/v3/…" in `.http` files
  const plain = url.startsWith("{{") ? url.replace(/^\{\{[^{}]{0,100}\}\}/, "") : url;
  const fragment = plain.indexOf("#");
  const whole = fragment < 0 ? plain : plain.slice(0, fragment);
  const question = whole.indexOf("?");
  const beforeQuery = question < 0 ? whole : whole.slice(0, question);
  const query = question < 0 ? "" : whole.slice(question + 1);
  const start = authorityStart(beforeQuery);
  const slash = start < 0 ? 0 : beforeQuery.indexOf("/", start);
  const authority = start < 0 ? "" : beforeQuery.slice(start, slash < 0 ? undefined : slash);
  const path = slash < 0 ? "" : beforeQuery.slice(slash);
  return { host: authority.slice(authority.lastIndexOf("@") + 1).toLowerCase(), segments: readSegments(path), query };
}

/** A host in front of a path: by its name, its address, or its port; "v1.0/servers" is a path. */
const BARE_HOST =
  /^(?:localhost|(?:[\w-]{1,63}\.){1,20}[a-z]{2,63}|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]{2,45}\]|[\w.-]{1,253}(?=:\d))(?::\d{1,5})?\//i;

/** Where the host stands; -1 without one. "localhost:8080/v1" and "//host/v1" leave the scheme to who sends them. */
function authorityStart(url: string): number {
  if (url.startsWith("/")) return /^\/\/[^/]/.test(url) ? 2 : -1;
  const scheme = url.indexOf("://");
  if (scheme >= 0) return scheme + 3;
  return BARE_HOST.test(url) ? 0 : -1;
}

/** Segments of a path or a path template. */
export function readSegments(path: string): string[] {
  const segments: string[] = [];
  let start = path.startsWith("/") ? 1 : 0;
  while (start <= path.length && segments.length <= SEGMENTS_LIMIT) {
    const slash = path.indexOf("/", start);
    const end = slash < 0 ? path.length : slash;
    segments.push(decode(path.slice(start, end)));
    start = end + 1;
  }
  while (segments.length > 0 && segments[segments.length - 1] === "") segments.pop();
  return segments;
}

/** Names and values of a query, decoded; a name alone has the value "". */
export function readQuery(query: string): readonly (readonly [name: string, value: string])[] {
  if (query === "") return [];
  return query.split("&").flatMap((pair) => {
    if (pair === "") return [];
    const equals = pair.indexOf("=");
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? "" : pair.slice(equals + 1);
    return [[decode(name.replaceAll("+", " ")), decode(value.replaceAll("+", " "))] as const];
  });
}

/** "tag[]" and "tag[0][id]" without what stands in brackets. */
export function plainName(name: string): string {
  const bracket = name.endsWith("]") ? name.indexOf("[") : -1;
  return bracket < 1 ? name : name.slice(0, bracket);
}

/** What is no valid encoding stays as it is. */
function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
