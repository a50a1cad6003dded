/**
 * The tags of an HTML text, one after the other, without building a tree. It goes by the tokenizer of the HTML standard
 * as far as it takes to know what is a tag and what only looks like one.
 */

export interface TagScanner {
  /** Goes to the next tag; false when there is none. The fields below are about that tag. */
  next(): boolean;
  name: string;
  isEnd: boolean;
  start: number;
  /** Exclusive. */
  end: number;
  /** How many attributes it has, or nearly so. */
  attributes: number;
}

const VOID = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);

/** Elements whose content is text up to their end tag. */
const TEXT_ONLY = new Set("script style textarea title xmp iframe noembed noframes noscript plaintext".split(" "));

export function isVoid(name: string): boolean {
  return VOID.has(name);
}

export function isTextOnly(name: string): boolean {
  return TEXT_ONLY.has(name);
}

/**
 * A scanner that stands before the first tag of `html`. Content of text-only elements is passed over, except where
 * `isForeign` says that the place is inside `<svg>` or `<math>`, which have none.
 */
export function scanTags(html: string, isForeign: () => boolean): TagScanner {
  let at = 0;
  const scanner: TagScanner = { next, name: "", isEnd: false, start: 0, end: 0, attributes: 0 };

  function next(): boolean {
    if (!scanner.isEnd && TEXT_ONLY.has(scanner.name) && !isForeign()) skipText(scanner.name);
    for (at = html.indexOf("<", at); at >= 0; at = html.indexOf("<", at)) {
      const isEnd = html.charCodeAt(at + 1) === SLASH;
      const nameStart = isEnd ? at + 2 : at + 1;
      if (isLetter(html.charCodeAt(nameStart))) {
        readTag(isEnd, nameStart);
        return true;
      }
      at = skipMarkup(nameStart, isEnd);
    }
    at = html.length;
    scanner.name = "";
    return false;
  }

  function readTag(isEnd: boolean, nameStart: number): void {
    let end = nameStart + 1;
    while (end < html.length && !endsName(html.charCodeAt(end))) end += 1;
    scanner.name = html.slice(nameStart, end).toLowerCase();
    scanner.isEnd = isEnd;
    scanner.start = at;
    readAttributes(end);
    scanner.end = at;
  }

  /** Goes behind the `>` of a tag whose name ends at `from`; a `>` in a quoted value ends nothing. */
  function readAttributes(from: number): void {
    scanner.attributes = 0;
    let afterEquals = false;
    let isBetween = false;
    for (at = from; at < html.length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === GREATER) {
        at += 1;
        return;
      }
      const wasBetween: boolean = isBetween;
      isBetween = endsName(code);
      if (afterEquals && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) {
        const close = html.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        at = close < 0 ? html.length : close;
        afterEquals = false;
        isBetween = true;
      } else if (code === EQUALS) {
        afterEquals = true;
      } else if (!isBetween) {
        afterEquals = false;
        if (wasBetween) scanner.attributes += 1;
      }
    }
    at = html.length;
  }

  /** `<!-- … -->`, `<!…>`, `<?…>` and `</ …>`; any other `<` is text. */
  function skipMarkup(from: number, isEnd: boolean): number {
    const code = html.charCodeAt(from);
    if (!isEnd && code !== BANG && code !== QUESTION) return from;
    if (html.startsWith("!--", from)) {
      if (html[from + 3] === ">") return from + 4;
      const close = /--!?>/g;
      close.lastIndex = from + 1;
      return close.test(html) ? close.lastIndex : html.length;
    }
    const close = html.indexOf(">", from);
    return close < 0 ? html.length : close + 1;
  }

  function skipText(name: string): void {
    const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    close.lastIndex = at;
    const match = name === "plaintext" ? null : close.exec(html);
    at = match ? match.index : html.length;
  }

  return scanner;
}

const BANG = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || code === 32 || (code >= 9 && code <= 13 && code !== 11);
}
