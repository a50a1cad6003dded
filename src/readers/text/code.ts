/** Finds code in plain text, which nothing marks: JSON by its brackets, commands and requests by how they begin. */

// `{`, `[ {`, `{"a": 1}`, `"annotations": {`, and not `{project_id}` or `[Array]`
const OPENS_JSON = /^(?:"[^"]*"\s*:\s*)?[{[][{[\s]*(?:$|["'\]}]|-?\d+\s*[,\]]|\.{3}|\/\/|#|-")/;
const COMMAND = /^(?:(?:[$>]\s+)?curl\s+(?:-|["']?https?:|\\$)|HTTP\/[\d.]+ \d{3}\b|<\?xml\b)/;
// `GET https://host/path`, `POST /v1/servers`, and `GET` on a line of its own
const REQUEST = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:\s+(?:https?:\/\/|\/|\{)|\s{0,40}:?\s{0,40}$)/;
const ADDRESS = /^\/\S*$/;
const URL = /^https?:\/\/\S+$/;
const HEADER_LINE = /^[A-Za-z][\w-]*:\s*\S/;
const CODE_LINE = /^[{}[\]",'#]|^\/\/|[,{}[\]"]$|^\.{3,}$|^…+$/;

/** A line that begins a JSON text, or is one. */
export function opensJson(text: string): boolean {
  return OPENS_JSON.test(text) && (/[\]}],?$/.test(text) || bracketDepth(text, 0) > 0);
}

export function isCommand(text: string): boolean {
  return COMMAND.test(text);
}

/** A line that begins an HTTP request: method and address, or the method alone. */
export function isRequestLine(text: string): boolean {
  return REQUEST.test(text);
}

/** "/things/{id}", and nothing else. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

export function isUrl(text: string): boolean {
  return URL.test(text);
}

export function isHeaderLine(text: string): boolean {
  return HEADER_LINE.test(text);
}

/** How deep in brackets the text is after a line, strings aside; a string does not run over lines. */
export function bracketDepth(line: string, depth: number): number {
  let inString = false;
  for (let index = 0; index < line.length; index++) {
    const character = line.charCodeAt(index);
    if (inString) {
      if (character === 92) index++;
      else if (character === 34) inString = false;
    } else if (character === 34) inString = true;
    else if (character === 123 || character === 91) depth++;
    else if (character === 125 || character === 93) depth--;
  }
  return depth;
}

/** How many of `lines` from `from` on are one JSON text; `stops` says where a text that is never closed ends at the latest. */
export function jsonLength(
  lines: readonly { readonly text: string; readonly blank: boolean }[],
  from: number,
  stops: (index: number) => boolean,
): number {
  let depth = 0;
  let end = from + 1;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line || (index > from && stops(index))) break;
    if (line.blank) continue;
    const text = line.text.trim();
    depth = bracketDepth(text, depth);
    if (depth <= 0) return index + 1 - from;
    if (/^\s/.test(line.text) || CODE_LINE.test(text)) end = index + 1;
  }
  return end - from;
}
